package fr.ess.application.structure;

import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Headcount;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.qualification.EssPerimeter.CategoryRule;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.DirectoryEntry.PlaceEpci;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Initials;
import fr.ess.domain.structure.search.SiteWord;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.domain.territory.OfficialGeography;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Saves structures and keeps the index in step with them, in the unit of work under way. */
public final class Directory {

    private final StructureRepository structures;
    private final DirectoryIndex index;
    private final ReferenceLists lists;
    private final OfficialGeographySource geography;
    private final Clock clock;

    @Inject
    public Directory(
            StructureRepository structures,
            DirectoryIndex index,
            ReferenceLists lists,
            OfficialGeographySource geography,
            Clock clock) {
        this.structures = structures;
        this.index = index;
        this.lists = lists;
        this.geography = geography;
        this.clock = clock;
    }

    /** Saves structures and their entries; gives them as saved, in the same order. */
    List<Structure> save(List<Structure> changed) {
        List<Structure> saved = structures.save(changed);
        index.add(saved.parallelStream()
                .filter(structure -> structure.version() == 1)
                .map(this::entry)
                .toList());
        index.putChanged(saved.parallelStream()
                .filter(structure -> structure.version() > 1)
                .map(this::entry)
                .toList());
        return saved;
    }

    /** Runs what may save very many structures. */
    void fill(Runnable filling) {
        index.fill(filling);
    }

    void remove(StructureId id) {
        index.remove(id);
        structures.remove(id);
    }

    /** What the index should hold of a structure today. */
    public DirectoryEntry entry(Structure structure) {
        Profile profile = structure.profile();
        Optional<ActivityCode> activity = profile.value(Fields.ACTIVITY);
        String name = profile.name();
        String sigle = profile.value(Fields.SIGLE).orElse("");
        Optional<Place> place = place(profile);
        DirectoryEntry entry = new DirectoryEntry(
                structure.id(),
                name,
                sigle,
                profile.value(Fields.SIREN),
                family(profile),
                activity.map(ActivityCode::code).orElse(""),
                activity.flatMap(lists::section)
                        .map(ReferenceLists.Section::letter)
                        .orElse(""),
                place,
                profile.position(),
                sites(profile),
                profile.value(Fields.HEADCOUNT).map(Headcount::band),
                profile.value(Fields.STATUS),
                new TreeSet<>(profile.value(Fields.TAGS).orElse(Set.of())),
                profile.value(Fields.PUBLISHED).orElse(true),
                publicWords(structure, profile, activity, place),
                profile.value(Fields.INTERNAL_NOTE).map(FoldedText::fold).orElse(""),
                Set.of());
        return entry.with(EntryColumn.otherwise(entry, profile));
    }

    /** Where the seat is, as it is named today; empty while its commune is not resolved. */
    Optional<Place> place(Profile profile) {
        return profile.whereabouts().flatMap(Address::commune).flatMap(this::place);
    }

    private Optional<Place> place(CommuneCode code) {
        OfficialGeography official = geography.geography();
        return official.find(code)
                .map(commune -> new Place(
                        code,
                        commune.name(),
                        commune.epci()
                                .flatMap(official::find)
                                .map(epci -> new PlaceEpci(epci.code().toString(), epci.name()))));
    }

    private static Set<GeoPoint> sites(Profile profile) {
        return profile.establishments().stream()
                .map(Sourced::value)
                .filter(place -> !place.isClosed())
                .flatMap(place -> place.position().stream())
                .filter(point -> profile.position().filter(point::equals).isEmpty())
                .collect(Collectors.toSet());
    }

    /** The family that the legal category or the sources name: what depends on no date, unlike the qualification. */
    private Optional<EssFamily> family(Profile profile) {
        return profile.value(Fields.LEGAL_CATEGORY)
                .flatMap(category -> lists.perimeter().find(category, LocalDate.now(clock)))
                .flatMap(CategoryRule::family)
                .or(() -> profile.proofs().stream()
                        .filter(proof -> proof.value().kind() == ProofKind.COOPERATIVE_STATUTES)
                        .findFirst()
                        .map(proof -> EssFamily.COOPERATIVE))
                .or(() -> profile.value(Fields.FAMILY))
                .or(() -> profile.value(Fields.RNA).map(number -> EssFamily.ASSOCIATION));
    }

    private String publicWords(
            Structure structure, Profile profile, Optional<ActivityCode> activity, Optional<Place> place) {
        Set<String> words = new LinkedHashSet<>();
        for (var field : List.of(Fields.NAME, Fields.SIGLE, Fields.USUAL_NAME, Fields.PURPOSE)) {
            profile.stated(field).forEach(stated -> words.addAll(FoldedText.words(stated.value())));
        }
        for (var field : List.of(Fields.NAME, Fields.USUAL_NAME)) {
            profile.stated(field).forEach(stated -> words.addAll(Initials.of(stated.value())));
        }
        structure.identifiers().stream()
                .filter(identifier -> identifier.kind().isOfficial())
                .forEach(identifier -> words.addAll(FoldedText.words(identifier.value())));
        activity.flatMap(lists::label).ifPresent(label -> words.addAll(FoldedText.words(label)));
        place.ifPresent(known -> words.addAll(FoldedText.words(known.communeName())));
        profile.establishments()
                .forEach(known ->
                        words.addAll(FoldedText.words(known.value().address().oneLine())));
        profile.establishments().stream()
                .filter(known -> !known.value().isClosed())
                .flatMap(known -> known.value().address().commune().stream())
                .filter(commune ->
                        place.filter(seat -> seat.commune().equals(commune)).isEmpty())
                .forEach(commune -> words.add(SiteWord.of(commune)));
        profile.value(Fields.TAGS)
                .ifPresent(
                        tags -> tags.stream().map(Tag::label).forEach(label -> words.addAll(FoldedText.words(label))));
        words.addAll(FoldedText.words(profile.name()));
        return String.join(" ", words);
    }
}
