package fr.ess.application.sheet;

import fr.ess.application.sheet.MappingFile.Instruction;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether instructions fit the targets and the file: everything wrong is said at once, by line. */
final class InstructionCheck {

    private InstructionCheck() {}

    static void targets(MappingFile instructions, List<ColumnTarget> targets) {
        List<String> known = targets.stream().map(ColumnTarget::key).toList();
        List<Message> problems = new ArrayList<>();
        Set<String> used = new HashSet<>();
        decisions(instructions).forEach(decision -> {
            if (!known.contains(decision.value())) {
                problems.add(problem(MappingProblem.UNKNOWN_TARGET, decision.line(), decision.value())
                        .with("known", String.join(", ", known)));
            } else if (!used.add(decision.value())) {
                problems.add(problem(MappingProblem.TARGET_TWICE, decision.line(), decision.value()));
            }
        });
        refuse(problems);
    }

    /** Everything that names a target, in the order of the mapping file. */
    private static Stream<Instruction> decisions(MappingFile instructions) {
        Stream<Instruction> columns = Stream.concat(
                        instructions.byHeader().values().stream(), instructions.byPosition().values().stream())
                .filter(told -> !told.value().isEmpty());
        Stream<Instruction> constants = instructions.constants().entrySet().stream()
                .map(entry -> new Instruction(entry.getValue().line(), entry.getKey()));
        return Stream.concat(columns, constants).sorted(Comparator.comparingLong(Instruction::line));
    }

    static void columns(MappingFile instructions, SheetRow header) {
        List<Message> problems = new ArrayList<>();
        List<String> headers = header.cells().stream().map(CellText::clean).toList();
        instructions.byHeader().forEach((name, told) -> {
            if (headers.stream().noneMatch(seen -> MappingFile.sameHeader(name, seen))) {
                problems.add(absent(told, name, header));
            }
        });
        instructions.byPosition().forEach((position, told) -> {
            if (position > headers.size()) {
                problems.add(absent(told, "@" + position, header));
            }
        });
        refuse(problems);
    }

    private static Message absent(Instruction told, String column, SheetRow header) {
        return problem(MappingProblem.NO_SUCH_COLUMN, told.line(), column).with("seen", ColumnMapper.shown(header));
    }

    static Message problem(MappingProblem problem, long line, String text) {
        return Message.of(problem, "line", line).with("text", text);
    }

    static void refuse(List<Message> problems) {
        if (!problems.isEmpty()) {
            throw new EssException(ErrorCode.MAPPING_INVALID, "count", problems.size()).with(problems);
        }
    }
}
