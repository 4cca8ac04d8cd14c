package fr.ess.domain.structure.duplicate;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.FrenchPhone;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is compared of a structure: light enough that a whole directory of them is held in memory. Every source's values
 * count, not only those that are shown.
 */
public final class DuplicateProfile {

    /** Places beyond these are left out: they are branches, which tell little of who it is. */
    private static final int MOST_PLACES = 8;

    /** Hosts that thousands share: the page on them tells who it is, not the host. */
    private static final Set<String> SHARED_HOSTS = Set.of(
            "facebook.com",
            "fr-fr.facebook.com",
            "m.facebook.com",
            "helloasso.com",
            "instagram.com",
            "linkedin.com",
            "linktr.ee",
            "sites.google.com",
            "twitter.com",
            "x.com",
            "youtube.com");

    private final StructureId id;
    private final List<Identifier> identifiers;
    private final List<ComparedName> names;
    private final List<Place> places;
    private final List<String> sites;
    private final List<FrenchPhone> phones;

    private final List<CommuneCode> communes;

    private DuplicateProfile(
            StructureId id,
            SortedSet<Identifier> identifiers,
            List<ComparedName> names,
            List<Place> places,
            SortedSet<String> sites,
            SortedSet<FrenchPhone> phones) {
        this.id = id;
        this.identifiers = List.copyOf(identifiers);
        this.names = List.copyOf(names);
        this.places = List.copyOf(places);
        this.sites = List.copyOf(sites);
        this.phones = List.copyOf(phones);
        this.communes = places.stream().map(Place::commune).distinct().sorted().toList();
    }

    public static DuplicateProfile of(Structure structure) {
        Profile profile = structure.profile();
        SortedSet<Identifier> numbers = new TreeSet<>();
        structure.identifiers().stream()
                .filter(number -> number.kind().isOfficial())
                .forEach(numbers::add);
        List<Establishment> establishments =
                profile.establishments().stream().map(Sourced::value).toList();
        establishments.stream()
                .flatMap(place -> place.siret().stream())
                .map(Siret::siren)
                .map(Identifier::of)
                .forEach(numbers::add);
        return new DuplicateProfile(
                structure.id(),
                numbers,
                names(profile),
                establishments.stream()
                        .flatMap(DuplicateProfile::place)
                        .distinct()
                        .limit(MOST_PLACES)
                        .toList(),
                sites(profile),
                phones(profile));
    }

    private static List<ComparedName> names(Profile profile) {
        Stream<ComparedName> full = Stream.of(Fields.NAME, Fields.USUAL_NAME)
                .flatMap(field -> profile.stated(field).stream())
                .map(name -> ComparedName.of(name.value()));
        Stream<ComparedName> sigles =
                profile.stated(Fields.SIGLE).stream().map(sigle -> ComparedName.ofSigle(sigle.value()));
        return Stream.concat(full, sigles)
                .filter(name -> !name.words().isEmpty() && !name.words().get(0).isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<Place> place(Establishment establishment) {
        Address address = establishment.address();
        return address.commune().stream().map(commune -> new Place(commune, street(address.street())));
    }

    /** The words of a way without the little ones; empty without a number, for a mere locality is no address. */
    private static String street(String written) {
        List<String> words = NameWords.withoutLittle(FoldedText.words(written));
        boolean numbered = words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
        return numbered ? String.join(" ", new TreeSet<>(words)) : "";
    }

    private static SortedSet<String> sites(Profile profile) {
        SortedSet<String> sites = new TreeSet<>();
        profile.stated(Fields.WEBSITE).forEach(site -> site(site.value()).ifPresent(sites::add));
        return sites;
    }

    private static SortedSet<FrenchPhone> phones(Profile profile) {
        SortedSet<FrenchPhone> phones = new TreeSet<>();
        profile.stated(Fields.PHONE).forEach(phone -> phones.add(phone.value()));
        return phones;
    }

    /** The host without {@code www}; on a shared host, the page too, and nothing without one. */
    static Optional<String> site(String address) {
        try {
            URI uri = URI.create(address.strip());
            String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
            String bare = host.startsWith("www.") ? host.substring(4) : host;
            if (!SHARED_HOSTS.contains(bare)) {
                return Optional.of(bare).filter(known -> !known.isEmpty());
            }
            String path = Optional.ofNullable(uri.getPath()).orElse("").toLowerCase(Locale.ROOT);
            String page = path.replaceAll("/+$", "");
            return page.isEmpty() ? Optional.empty() : Optional.of(bare + page);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public StructureId id() {
        return id;
    }

    /** Its official numbers; the SIREN that a SIRET begins with is one of them. */
    List<Identifier> identifiers() {
        return identifiers;
    }

    List<ComparedName> names() {
        return names;
    }

    List<Place> places() {
        return places;
    }

    /** Where it is, each once, in order. */
    List<CommuneCode> communes() {
        return communes;
    }

    List<String> sites() {
        return sites;
    }

    List<FrenchPhone> phones() {
        return phones;
    }

    /** All its compared words in a row, by which an over-full block is sorted. */
    String sortName() {
        return names.isEmpty() ? "" : String.join(" ", names.get(0).words());
    }

    /** Its first number of a kind. */
    Optional<Identifier> find(Identifier.Kind kind) {
        for (Identifier number : identifiers) {
            if (number.kind() == kind) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /**
     * Where it is.
     *
     * @param street its words, empty when unknown or without a number
     */
    record Place(CommuneCode commune, String street) {

        Place {
            street = street.strip();
        }
    }
}
