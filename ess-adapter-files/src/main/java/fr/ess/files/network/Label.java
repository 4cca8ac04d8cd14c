package fr.ess.files.network;

import java.util.ArrayList;
import java.util.List;

/** A name on a drawing, cut into at most two lines. */
record Label(List<String> lines) {

    static final double LINE_HEIGHT = 13;
    private static final double WIDTH_OF_A_LETTER = 6.3;
    private static final int LONGEST_LINE = 24;
    private static final int MOST_LINES = 2;

    static Label of(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        boolean cut = lines.size() > MOST_LINES;
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
        for (int i = 0; i < kept.size(); i++) {
            kept.set(i, shortened(kept.get(i), cut && i == MOST_LINES - 1));
        }
        return new Label(kept);
    }

    private static String shortened(String line, boolean more) {
        if (line.length() > LONGEST_LINE) {
            return line.substring(0, LONGEST_LINE - 1) + "…";
        }
        return more ? line + " …" : line;
    }

    double width() {
        return lines.stream().mapToInt(String::length).max().orElse(0) * WIDTH_OF_A_LETTER;
    }

    double height() {
        return lines.size() * LINE_HEIGHT;
    }
}
