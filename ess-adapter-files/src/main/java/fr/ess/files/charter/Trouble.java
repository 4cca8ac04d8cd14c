package fr.ess.files.charter;

import fr.ess.domain.shared.Message;
import java.util.List;

/** Something wrong on a line, while the name of the file is not at hand. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient List<Message> what;

    Trouble(int line, List<Message> what) {
        super("line " + line + " " + what);
        this.line = line;
        this.what = List.copyOf(what);
    }

    Trouble(int line, Message what) {
        this(line, List.of(what));
    }

    int line() {
        return line;
    }

    List<Message> what() {
        return what;
    }
}
