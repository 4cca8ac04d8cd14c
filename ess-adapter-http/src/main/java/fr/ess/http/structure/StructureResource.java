package fr.ess.http.structure;

import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.StructureView.Bearer;
import fr.ess.application.structure.StructureView.IdentityConflict;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.http.shared.Texts;
import fr.ess.http.structure.StructurePage.Labelled;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the public may know of a structure, as JSON.
 *
 * @param fields by name: the value shown, where it comes from, and what other sources say
 */
record StructureResource(
        String id,
        long version,
        String name,
        @Nullable Labelled commune,
        @Nullable Labelled epci,
        Map<String, Value> fields,
        List<Location> establishments,
        List<ProofResource> proofs,
        List<Conflict> conflicts,
        String url,
        String qualification) {

    static String address(StructureId id) {
        return "/api/v1/structures/" + id;
    }

    static StructureResource of(StructureView view, FieldTexts words, Texts texts) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field<?> field : Fields.ALL) {
            Value value = Value.of(field, view, words, texts);
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        return new StructureResource(
                view.id().toString(),
                view.version(),
                view.profile().name(),
                view.place()
                        .map(place -> new Labelled(place.commune().text(), place.communeName()))
                        .orElse(null),
                view.place()
                        .flatMap(Place::epci)
                        .map(epci -> new Labelled(epci.siren(), epci.name()))
                        .orElse(null),
                fields,
                view.profile().establishments().stream().map(Location::of).toList(),
                view.profile().proofs().stream().map(ProofResource::of).toList(),
                view.conflicts().stream().map(Conflict::of).toList(),
                address(view.id()),
                address(view.id()) + "/qualification");
    }

    /** Where a value comes from. */
    record Origin(String name, String kind) {

        static Origin of(Source source) {
            return new Origin(source.name(), word(source.kind()));
        }
    }

    /**
     * The value of a field.
     *
     * @param text the same for people
     * @param others what other sources say, when they disagree
     */
    record Value(String value, String text, Origin source, LocalDate date, List<Value> others) {

        static <T> @Nullable Value of(Field<T> field, StructureView view, FieldTexts words, Texts texts) {
            List<Sourced<T>> stated = view.profile().stated(field);
            if (stated.isEmpty()) {
                return null;
            }
            List<Value> others = view.profile().isDisputed(field)
                    ? stated.stream()
                            .skip(1)
                            .map(other -> of(field, other, List.of(), words, texts))
                            .toList()
                    : List.of();
            return of(field, stated.get(0), others, words, texts);
        }

        private static <T> Value of(
                Field<T> field, Sourced<T> stated, List<Value> others, FieldTexts words, Texts texts) {
            return new Value(
                    field.write(stated.value()),
                    words.text(field, stated.value(), texts),
                    Origin.of(stated.source()),
                    stated.date(),
                    others);
        }
    }

    /** A place of activity. */
    record Location(
            @Nullable String siret,
            boolean headOffice,
            String street,
            String postcode,
            String locality,
            @Nullable String commune,
            Origin source,
            LocalDate date) {

        static Location of(Sourced<Establishment> stated) {
            Address address = stated.value().address();
            return new Location(
                    stated.value().siret().map(Siret::number).orElse(null),
                    stated.value().headOffice(),
                    address.street(),
                    address.postcode(),
                    address.locality(),
                    address.commune().map(Object::toString).orElse(null),
                    Origin.of(stated.source()),
                    stated.date());
        }
    }

    /** A dated document or decision. */
    record ProofResource(
            String kind, String validity, String issuer, @Nullable String limitedTo, Origin source, LocalDate date) {

        static ProofResource of(Sourced<Proof> stated) {
            return new ProofResource(
                    word(stated.value().kind()),
                    stated.value().validity().toString(),
                    stated.value().issuer(),
                    stated.value().limitedTo().map(Siret::number).orElse(null),
                    Origin.of(stated.source()),
                    stated.date());
        }
    }

    /** An official number that several structures bear. */
    record Conflict(String kind, String number, List<BearerResource> bearers) {

        static Conflict of(IdentityConflict conflict) {
            return new Conflict(
                    word(conflict.identifier().kind()),
                    conflict.identifier().value(),
                    conflict.bearers().stream().map(BearerResource::of).toList());
        }
    }

    /** A structure that bears a number. */
    record BearerResource(String id, String name, String url) {

        static BearerResource of(Bearer bearer) {
            return new BearerResource(bearer.id().toString(), bearer.name(), address(bearer.id()));
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
