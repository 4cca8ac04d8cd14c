package fr.ess.application.structure;

import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.DirectoryEntry.PlaceEpci;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.Initials;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.structure.search.SiteWord;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoCircle;
import fr.ess.domain.territory.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Entries and questions drawn at random from few words, so that they often meet. */
final class RandomEntries {

    private static final List<String> WORDS = List.of(
            "Œuvre",
            "l'œuvre",
            "Saint-Jacques",
            "St",
            "Vélo",
            "velos",
            "Rue",
            "ADMR",
            "à",
            "Été",
            "Coop",
            "coopérative",
            "des",
            "les",
            "Amis",
            "35",
            "Énergie",
            "Ker'",
            "Breizh",
            "naïf");
    private static final List<Place> PLACES = List.of(
            place("35238", "Rennes", "243500139", "Rennes Métropole"),
            place("35051", "Cesson-Sévigné", "243500139", "Rennes Métropole"),
            place("35152", "Liffré", "243500774", "Liffré-Cormier"),
            new Place(CommuneCode.parse("29083"), "Île-de-Sein", Optional.empty()));

    private static final Siren[] SIRENS = {new Siren("328163589"), new Siren("243500139")};

    private final Random random;

    RandomEntries(long seed) {
        this.random = new Random(seed);
    }

    private static Place place(String code, String name, String epci, String epciName) {
        return new Place(CommuneCode.parse(code), name, Optional.of(new PlaceEpci(epci, epciName)));
    }

    DirectoryEntry entry(long id) {
        String name = text(1 + random.nextInt(4));
        String sigle = random.nextInt(3) == 0 ? text(1) : "";
        String publicWords = FoldedText.fold(name + " " + sigle + " " + text(random.nextInt(3)))
                + Initials.of(name).stream().map(" "::concat).collect(Collectors.joining());
        String sites = PLACES.stream()
                .filter(place -> random.nextInt(8) == 0)
                .map(place -> " " + SiteWord.of(place.commune()))
                .collect(Collectors.joining());
        return new DirectoryEntry(
                new StructureId(id),
                name,
                sigle,
                maybe(SIRENS),
                maybe(EssFamily.values()),
                random.nextBoolean() ? "" : "94.99Z",
                random.nextBoolean() ? "" : List.of("A", "Q", "S").get(random.nextInt(3)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(PLACES.get(random.nextInt(PLACES.size()))),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(point()),
                Stream.generate(this::point)
                        .limit(random.nextInt(5) == 0 ? 3 : 0)
                        .collect(Collectors.toSet()),
                maybe(HeadcountBand.values()),
                maybe(StructureStatus.values()),
                tags(),
                random.nextInt(5) != 0,
                (publicWords + sites).strip(),
                FoldedText.fold(text(random.nextInt(2))),
                random.nextInt(3) == 0 ? Set.of(columns().get(0)) : Set.of());
    }

    /** Some columns of an export, one or more, in any order. */
    List<EntryColumn> columns() {
        return Stream.generate(() -> one(EntryColumn.values()))
                .limit(1 + random.nextInt(EntryColumn.values().length))
                .toList();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    DirectoryQuestion question() {
        List<Choice> choices = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            choices.add(choice());
        }
        Set<CommuneCode> communes = PLACES.stream()
                .filter(place -> random.nextBoolean())
                .map(Place::commune)
                .collect(Collectors.toSet());
        return new DirectoryQuestion(
                SearchWords.of(words()),
                choices,
                random.nextBoolean() ? Optional.empty() : Optional.of(communes),
                random.nextInt(3) == 0 ? List.of(area()) : List.of(),
                one(Audience.values()),
                Optional.empty(),
                1 + random.nextInt(40));
    }

    /** Words as they are, cut, or misspelled; or initials. */
    private String words() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "";
            case 2 -> misspelled(text(1 + random.nextInt(2)));
            case 3 -> List.of("oas", "vcr", "esj", "ada").get(random.nextInt(4));
            default -> cut(text(1 + random.nextInt(3)));
        };
    }

    private String misspelled(String text) {
        int place = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, place) + text.substring(place + 1);
            case 1 -> text.substring(0, place) + "e" + text.substring(place + 1);
            default -> text.substring(0, place) + "r" + text.substring(place);
        };
    }

    /** A box or a circle near Rennes or, at times, anywhere. */
    private GeoArea area() {
        GeoPoint one = point();
        GeoPoint other = point();
        return random.nextBoolean()
                ? new GeoCircle(one, random.nextInt(6_000))
                : new GeoBox(
                        one.latitude() <= other.latitude() ? one : other,
                        one.latitude() <= other.latitude() ? other : one);
    }

    /** A point near Rennes or, at times, anywhere. */
    GeoPoint point() {
        return random.nextInt(10) == 0
                ? new GeoPoint(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90)
                : new GeoPoint(-1.7 + random.nextInt(100) / 1e3, 48.1 + random.nextInt(100) / 1e3);
    }

    private Choice choice() {
        return switch (random.nextInt(5)) {
            case 0 -> new Choice(Facet.COMMUNE, random.nextBoolean() ? "35238" : Facet.UNKNOWN);
            case 1 -> new Choice(Facet.FAMILY, random.nextBoolean() ? EssFamily.ASSOCIATION.word() : Facet.UNKNOWN);
            case 2 ->
                new Choice(Facet.TAG, List.of("velo", "ete", Facet.UNKNOWN).get(random.nextInt(3)));
            case 3 -> new Choice(Facet.EPCI, random.nextBoolean() ? "243500139" : Facet.UNKNOWN);
            default -> new Choice(Facet.SECTION, "Q");
        };
    }

    private String cut(String text) {
        return text.substring(0, 1 + random.nextInt(text.length()));
    }

    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private SortedSet<Tag> tags() {
        SortedSet<Tag> tags = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tags.add(new Tag(List.of("Vélo", "Été", "Réemploi").get(random.nextInt(3))));
        }
        return tags;
    }

    private <T> Optional<T> maybe(T[] values) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(values[random.nextInt(values.length)]);
    }
}
