package fr.ess.domain.stakeholder.privacy;

import fr.ess.domain.stakeholder.Person;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A personal value that may be published. Only the rule below makes one, so a public view whose personal components are
 * all of this type cannot hold a private value.
 *
 * @param <T> the type of the value
 */
public final class Published<T> {

    private final T value;

    private Published(T value) {
        this.value = value;
    }

    /**
     * What a person holds under one field, where it may be published today: she did not object, and either her elective
     * mandate makes it public or she consents to this field.
     *
     * @param asOf the day that is asked about, which decides on roles
     * @param today the day of the publication, which decides on consents and objections whatever day is asked about
     */
    public static <T> Optional<Published<T>> of(
            Person person, PublicField field, LocalDate asOf, LocalDate today, Function<Person, Optional<T>> held) {
        return person.mayPublish(field, asOf, today) ? held.apply(person).map(Published::new) : Optional.empty();
    }

    public T value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Published<?> published && published.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "published";
    }
}
