package fr.ess.domain.structure;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Sourced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is believed about a structure: for each field the value chosen by {@link Sourced#MOST_TRUSTED_FIRST}, and the
 * values of the other sources beside it. The same records in any order give the same profile.
 */
public final class Profile {

    private final List<SourceRecord> records;

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
        return stated(field).stream().findFirst();
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

    /** Every known place of activity, the registered office first, each from its most trusted source. */
    public List<Sourced<Establishment>> establishments() {
        Map<String, Sourced<Establishment>> byIdentity = new LinkedHashMap<>();
        fromAll(SourceRecord::establishments)
                .sorted(Sourced.MOST_TRUSTED_FIRST)
                .forEach(found -> byIdentity.putIfAbsent(found.value().identity(), found));
        return byIdentity.values().stream()
                .sorted(Comparator.comparing(found -> !found.value().headOffice()))
                .toList();
    }

    /** The registered office, or the only place known. */
    public Optional<Establishment> seat() {
        return establishments().stream().findFirst().map(Sourced::value);
    }

    /** Every proof with the source that brought it, the weightiest first. */
    public List<Sourced<Proof>> proofs() {
        return fromAll(SourceRecord::proofs).sorted(Sourced.MOST_TRUSTED_FIRST).toList();
    }

    private <T> Stream<Sourced<T>> fromAll(Function<SourceRecord, List<T>> part) {
        return records.stream().flatMap(record -> part.apply(record).stream().map(record::sourced));
    }
}
