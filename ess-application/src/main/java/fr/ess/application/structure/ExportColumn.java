package fr.ess.application.structure;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.application.structure.intake.IntakeColumn;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.search.EntryColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of the table of an export.
 *
 * @param name its stable name, as mappings write it
 * @param labelKey of its header
 * @param audience who may see it
 * @param text what it says of a structure
 */
record ExportColumn(String name, String labelKey, Audience audience, Text text) {

    /** All of them in their order: the identifier, every field, the seat, the agrément. */
    static final List<ExportColumn> ALL = all();

    private static List<ExportColumn> all() {
        List<ExportColumn> all = new ArrayList<>();
        all.add(new ExportColumn("id", "column-label.id", Audience.PUBLIC, stated(EntryColumn.ID)));
        Fields.ALL.forEach(field -> all.add(of(field)));
        all.add(ofSeat(IntakeColumn.SIRET, seat -> seat.siret().map(Object::toString)));
        all.add(ofAddress(IntakeColumn.STREET, Address::street));
        all.add(ofAddress(IntakeColumn.POSTCODE, Address::postcode));
        all.add(ofAddress(IntakeColumn.COMMUNE, Address::locality));
        all.add(of(IntakeColumn.COMMUNE_CODE, stated(EntryColumn.COMMUNE_CODE)));
        all.add(of(IntakeColumn.LONGITUDE, stated(EntryColumn.LONGITUDE)));
        all.add(of(IntakeColumn.LATITUDE, stated(EntryColumn.LATITUDE)));
        IntakeColumn.proofs().forEach(column -> all.add(of(column, day(column, DateRange::start))));
        all.add(of(IntakeColumn.ESUS_UNTIL, day(IntakeColumn.ESUS_FROM, DateRange::end)));
        all.add(new ExportColumn(
                "conflicts",
                "column-label.conflicts",
                Audience.PUBLIC,
                (structure, messages) -> structure.conflicts().stream()
                        .map(conflict -> messages.say(conflict.said()))
                        .collect(Collectors.joining(" "))));
        return List.copyOf(all);
    }

    private static <T> ExportColumn of(Field<T> field) {
        Text text = lying(field.name())
                .map(ExportColumn::stated)
                .orElse((structure, messages) ->
                        structure.profile().value(field).map(field::write).orElse(""));
        return new ExportColumn(field.name(), field.key(), field.audience(), text);
    }

    private static ExportColumn of(IntakeColumn column, Text text) {
        return new ExportColumn(column.target(), column.labelKey(), Audience.PUBLIC, text);
    }

    private static ExportColumn ofAddress(IntakeColumn column, Function<Address, String> part) {
        return ofSeat(column, seat -> Optional.of(part.apply(seat.address())));
    }

    private static ExportColumn ofSeat(IntakeColumn column, Function<Establishment, Optional<String>> part) {
        return of(
                column,
                (structure, messages) ->
                        structure.profile().seat().flatMap(part).orElse(""));
    }

    private static Text stated(EntryColumn column) {
        return (structure, messages) -> column.stated(structure.id(), structure.profile());
    }

    private static Text day(IntakeColumn column, Function<DateRange, Optional<LocalDate>> end) {
        return (structure, messages) -> day(structure.profile(), column, end);
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

    /** The column of the index that says the same, if there is one. */
    Optional<EntryColumn> lying() {
        return lying(name);
    }

    private static Optional<EntryColumn> lying(String name) {
        return Arrays.stream(EntryColumn.values())
                .filter(column -> column.word().equals(name))
                .findFirst();
    }

    String header(Messages messages) {
        return messages.text(labelKey);
    }

    /** Whether people call it so: by its name, or by its header in any language, whatever the accents and the case. */
    boolean isCalled(String written) {
        String folded = FoldedText.fold(written);
        return Stream.concat(
                        Stream.of(name),
                        Arrays.stream(Language.values()).map(Messages::in).map(this::header))
                .map(FoldedText::fold)
                .anyMatch(folded::equals);
    }

    /** What a column says of a structure as an audience may see it. */
    interface Text {
        String of(StructureView structure, Messages messages);
    }
}
