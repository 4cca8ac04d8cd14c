package fr.ess.domain.structure;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.territory.GeoPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is believed about a structure: for each field the value chosen by {@link Sourced#MOST_TRUSTED_FIRST}, and the
 * values of the other sources beside it. The same records in any order give the same profile.
 */
public final class Profile {

    private final List<SourceRecord> records;
    /** Worked out when it is first asked for. */
    private @Nullable List<Sourced<Establishment>> establishments;

    private Profile(List<SourceRecord> records) {
        this.records = records;
    }

    static Profile of(List<SourceRecord> records) {
        return new Profile(List.copyOf(records));
    }

    /** What this audience may see: the same profile without the fields that are not declared for it. */
    public Profile seenBy(Audience audience) {
        return new Profile(records.stream()
                .map(record -> new SourceRecord(
                        record.source(),
                        record.part(),
                        record.statedOn(),
                        record.operation(),
                        record.facts().seenBy(audience),
                        record.establishments(),
                        record.proofs()))
                .toList());
    }

    /** The value that is shown, with its source and date. */
    public <T> Optional<Sourced<T>> find(Field<T> field) {
        Optional<Sourced<T>> found = Optional.empty();
        for (SourceRecord record : records) {
            Optional<Sourced<T>> other = record.facts().find(field).map(record::sourced);
            if (found.isEmpty()
                    || (other.isPresent() && Sourced.MOST_TRUSTED_FIRST.compare(other.get(), found.get()) < 0)) {
                found = other;
            }
        }
        return found;
    }

    /** The value that is shown. */
    public <T> Optional<T> value(Field<T> field) {
        return find(field).map(Sourced::value);
    }

    /** Every source's value for a field, the one that is shown first. */
    public <T> List<Sourced<T>> stated(Field<T> field) {
        List<Sourced<T>> values = new ArrayList<>();
        for (SourceRecord record : records) {
            record.facts().find(field).ifPresent(value -> values.add(record.sourced(value)));
        }
        values.sort(Sourced.MOST_TRUSTED_FIRST);
        return Collections.unmodifiableList(values);
    }

    /** Whether sources disagree on a field. */
    public boolean isDisputed(Field<?> field) {
        return stated(field).stream().map(Sourced::value).distinct().count() > 1;
    }

    /** The name to show: every structure has one, at worst its number. */
    public String name() {
        return value(Fields.NAME)
                .or(() -> value(Fields.USUAL_NAME))
                .or(() -> value(Fields.SIGLE))
                .or(() -> value(Fields.SIREN).map(Siren::grouped))
                .or(() -> value(Fields.RNA).map(RnaNumber::number))
                .orElse("?");
    }

    /**
     * Every known place of activity, those open first and the registered office before the others, each from its most
     * trusted source; an address or a position that this one does not know comes from the next.
     */
    public List<Sourced<Establishment>> establishments() {
        List<Sourced<Establishment>> known = establishments;
        if (known == null) {
            known = mergedEstablishments();
            establishments = known;
        }
        return known;
    }

    private List<Sourced<Establishment>> mergedEstablishments() {
        Map<String, Sourced<Establishment>> byIdentity = new LinkedHashMap<>();
        fromAll(SourceRecord::establishments)
                .sorted(Sourced.MOST_TRUSTED_FIRST)
                .forEach(found -> byIdentity.merge(found.value().identity(), found, Profile::located));
        return byIdentity.values().stream()
                .sorted(Comparator.<Sourced<Establishment>, Boolean>comparing(
                                found -> found.value().isClosed())
                        .thenComparing(found -> !found.value().headOffice()))
                .toList();
    }

    private static Sourced<Establishment> located(Sourced<Establishment> trusted, Sourced<Establishment> other) {
        return new Sourced<>(
                trusted.value().locatedBy(other.value()), trusted.source(), trusted.date(), trusted.operation());
    }

    /** The registered office, or the only place known; one that is closed when no other is open. */
    public Optional<Establishment> seat() {
        return establishments().stream().findFirst().map(Sourced::value);
    }

    /** Where the structure is: the address of its seat or, while nothing is known of it, of the next place. */
    public Optional<Address> whereabouts() {
        return establishments().stream()
                .map(found -> found.value().address())
                .filter(address -> !address.equals(Address.UNKNOWN))
                .findFirst();
    }

    /** Where it stands: the position of its seat or, while that is unknown, of the next place. */
    public Optional<GeoPoint> position() {
        return establishments().stream()
                .flatMap(found -> found.value().position().stream())
                .findFirst();
    }

    /** Every proof with the source that brought it, the weightiest first. */
    public List<Sourced<Proof>> proofs() {
        return fromAll(SourceRecord::proofs).sorted(Sourced.MOST_TRUSTED_FIRST).toList();
    }

    private <T> Stream<Sourced<T>> fromAll(Function<SourceRecord, List<T>> part) {
        return records.stream().flatMap(record -> part.apply(record).stream().map(record::sourced));
    }
}
