package fr.ess.files.charter;

import fr.ess.domain.shared.Message;
import java.util.List;

/** Something wrong at a place, while the name of the file is not at hand. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient List<Message> what;

    Trouble(Place place, List<Message> what) {
        super(place + " " + what);
        this.place = place;
        this.what = List.copyOf(what);
    }

    Trouble(Place place, Message what) {
        this(place, List.of(what));
    }

    Place place() {
        return place;
    }

    List<Message> what() {
        return what;
    }
}
