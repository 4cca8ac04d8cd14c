package fr.ess.application.ledger;

import fr.ess.domain.shared.Id;
import java.util.Optional;
import java.util.function.Consumer;

/** Stands in for a shape that is being made, since a type may hold itself. */
final class Later implements Shape {

    private Optional<Shape> shape = Optional.empty();

    void becomes(Shape made) {
        shape = Optional.of(made);
    }

    private Shape made() {
        return shape.orElseThrow();
    }

    @Override
    public Object write(Object value) {
        return made().write(value);
    }

    @Override
    public Object read(Object written) {
        return made().read(written);
    }

    @Override
    public void links(Object value, Consumer<Id> found) {
        made().links(value, found);
    }

    @Override
    public Object relinked(Object value, Id from, Id to) {
        return made().relinked(value, from, to);
    }

    @Override
    public boolean isAbsent(Object value) {
        return made().isAbsent(value);
    }

    @Override
    public Object absent() {
        return made().absent();
    }
}
