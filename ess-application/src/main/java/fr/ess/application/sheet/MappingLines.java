package fr.ess.application.sheet;

import fr.ess.application.sheet.MappingFile.Instruction;
import fr.ess.domain.shared.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the lines of a {@link MappingFile}, going on after a wrong one so that all are reported. */
final class MappingLines {

    private static final String HEADER_ROW = "header-row";
    private static final int LARGEST_NUMBER_LENGTH = 9;

    private final Map<String, Instruction> byHeader = new LinkedHashMap<>();
    private final Map<Integer, Instruction> byPosition = new LinkedHashMap<>();
    private final Map<String, Instruction> constants = new LinkedHashMap<>();
    private final List<Message> problems = new ArrayList<>();
    private OptionalLong headerRow = OptionalLong.empty();

    MappingFile read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = CellText.clean(lines.get(i));
            if (!text.isEmpty() && text.charAt(0) != '#') {
                line(i + 1, text);
            }
        }
        InstructionCheck.refuse(problems);
        return new MappingFile(headerRow, byHeader, byPosition, constants);
    }

    private void line(long line, String text) {
        char sign = text.charAt(0);
        int equals = sign == '*' ? text.indexOf('=') : text.lastIndexOf('=');
        boolean marked = sign == '*' || sign == '!' || sign == '@' || sign == '\\';
        if (equals < 0) {
            report(MappingProblem.NO_EQUALS, line, text);
            return;
        }
        String left = text.substring(Math.min(marked ? 1 : 0, equals), equals).strip();
        Instruction told = new Instruction(line, text.substring(equals + 1).strip());
        if (left.isEmpty()) {
            report(MappingProblem.NO_HEADER, line, text);
            return;
        }
        switch (sign) {
            case '*' -> decide(constants, left, told, text);
            case '!' -> option(left, told, text);
            case '@' -> position(left, told, text);
            default -> decide(byHeader, left, told, text);
        }
    }

    private void option(String option, Instruction told, String text) {
        OptionalInt row = number(told.value());
        if (!option.equals(HEADER_ROW)) {
            report(MappingProblem.UNKNOWN_OPTION, told.line(), text);
        } else if (row.isEmpty()) {
            report(MappingProblem.NOT_A_NUMBER, told.line(), text);
        } else if (headerRow.isPresent()) {
            report(MappingProblem.DECIDED_TWICE, told.line(), text);
        } else {
            headerRow = OptionalLong.of(row.getAsInt());
        }
    }

    private void position(String position, Instruction told, String text) {
        OptionalInt column = number(position);
        if (column.isEmpty() || column.getAsInt() == 0) {
            report(MappingProblem.NOT_A_NUMBER, told.line(), text);
        } else {
            decide(byPosition, column.getAsInt(), told, text);
        }
    }

    private <K> void decide(Map<K, Instruction> decisions, K subject, Instruction told, String text) {
        if (decisions.putIfAbsent(subject, told) != null) {
            report(MappingProblem.DECIDED_TWICE, told.line(), text);
        }
    }

    private void report(MappingProblem problem, long line, String text) {
        problems.add(InstructionCheck.problem(problem, line, text));
    }

    private static OptionalInt number(String text) {
        return text.matches("[0-9]{1," + LARGEST_NUMBER_LENGTH + "}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }
}
