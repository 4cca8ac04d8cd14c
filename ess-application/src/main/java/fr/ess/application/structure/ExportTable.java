package fr.ess.application.structure;

import fr.ess.application.shared.Messages;
import fr.ess.application.structure.intake.IntakeColumn;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.territory.GeoPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The directory as a table: the identifier, every field the audience may see, the seat, the agrément. */
final class ExportTable {

    private static final List<IntakeColumn> PLACE = List.of(
            IntakeColumn.SIRET,
            IntakeColumn.STREET,
            IntakeColumn.POSTCODE,
            IntakeColumn.COMMUNE,
            IntakeColumn.COMMUNE_CODE,
            IntakeColumn.LONGITUDE,
            IntakeColumn.LATITUDE);

    private final Messages messages;
    private final List<Field<?>> fields;

    ExportTable(Messages messages, Audience audience) {
        this.messages = messages;
        this.fields = Fields.ALL.stream()
                .filter(field -> audience.maySee(field.audience()))
                .toList();
    }

    List<String> header() {
        List<String> header = new ArrayList<>();
        header.add(messages.text("column-label.id"));
        fields.forEach(field -> header.add(messages.text(field.key())));
        PLACE.forEach(column -> header.add(messages.text(column.labelKey())));
        IntakeColumn.proofs().forEach(column -> header.add(messages.text(column.labelKey())));
        header.add(messages.text(IntakeColumn.ESUS_UNTIL.labelKey()));
        header.add(messages.text("column-label.conflicts"));
        return header;
    }

    /** A row for each structure, worked out by as many threads as there are. */
    List<List<String>> rows(List<StructureView> structures) {
        return structures.parallelStream().map(this::row).toList();
    }

    private List<String> row(StructureView structure) {
        List<String> row = new ArrayList<>();
        row.add(structure.id().toString());
        Profile profile = structure.profile();
        fields.forEach(field -> row.add(text(profile, field)));
        Optional<Establishment> seat = profile.seat();
        Address address = seat.map(Establishment::address).orElse(Address.UNKNOWN);
        row.add(seat.flatMap(Establishment::siret).map(Object::toString).orElse(""));
        row.add(address.street());
        row.add(address.postcode());
        row.add(address.locality());
        row.add(address.commune().map(Object::toString).orElse(""));
        row.add(seat.flatMap(Establishment::position)
                .map(GeoPoint::longitudeText)
                .orElse(""));
        row.add(seat.flatMap(Establishment::position)
                .map(GeoPoint::latitudeText)
                .orElse(""));
        IntakeColumn.proofs().forEach(column -> row.add(day(profile, column, DateRange::start)));
        row.add(day(profile, IntakeColumn.ESUS_FROM, DateRange::end));
        row.add(structure.conflicts().stream()
                .map(conflict -> messages.say(conflict.said()))
                .collect(Collectors.joining(" ")));
        return row;
    }

    private static <T> String text(Profile profile, Field<T> field) {
        return profile.value(field).map(field::write).orElse("");
    }

    private static String day(Profile profile, IntakeColumn column, Function<DateRange, Optional<LocalDate>> end) {
        return profile.proofs().stream()
                .map(Sourced::value)
                .filter(proof -> column.proof().equals(Optional.of(proof.kind())))
                .findFirst()
                .map(Proof::validity)
                .flatMap(end)
                .map(LocalDate::toString)
                .orElse("");
    }
}
