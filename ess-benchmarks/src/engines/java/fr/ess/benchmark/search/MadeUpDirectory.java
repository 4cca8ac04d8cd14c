package fr.ess.benchmark.search;

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
import fr.ess.domain.structure.search.Initials;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries as a national register has them: names of a few frequent words and many rare ones, an address, an activity,
 * numbers, positions that crowd around 35,000 communes of very different sizes, and one to three further sites of one in
 * four. The same seed gives the same entries.
 */
final class MadeUpDirectory {

    static final int COMMUNES = 35_000;

    private static final int WORDS = 60_000;
    private static final int ACTIVITIES = 700;
    private static final List<String> FREQUENT = List.of(
            "association", "comite", "amicale", "union", "sportive", "culturelle", "amis", "fetes", "ecole", "parents",
            "eleves", "club", "foyer", "rural", "anciens", "chasse", "musique", "solidarite", "loisirs", "patrimoine",
            "jeunes", "familles", "centre", "social", "aide", "domicile", "cooperative", "insertion", "environnement",
            "theatre");
    private static final List<String> LINKS = List.of("de", "des", "du", "la", "et", "les", "pour");
    private static final List<String> WAYS = List.of("rue", "avenue", "place", "chemin", "impasse", "boulevard");
    private static final String SYLLABLES = "bacadelimonurosetavipofujegahobrichalomarquetientonsieve";
    private static final SortedSet<Tag> NO_TAG = new TreeSet<>();

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> activities = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<GeoPoint> centres = new ArrayList<>();

    MadeUpDirectory(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            words.add(word());
        }
        for (int i = 0; i < ACTIVITIES; i++) {
            activities.add(String.join(" ", rare(), rare(), FREQUENT.get(random.nextInt(FREQUENT.size())), rare()));
        }
        for (int i = 0; i < COMMUNES; i++) {
            String epci = "200" + String.format("%06d", i / 28);
            places.add(new Place(
                    new CommuneCode(String.format("%02d%03d", 1 + i / 1000, i % 1000)),
                    rare() + "-" + rare(),
                    Optional.of(new PlaceEpci(epci, "Communauté " + rare()))));
            centres.add(new GeoPoint(-4.5 + random.nextDouble() * 12, 42.5 + random.nextDouble() * 8.5));
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            int start = random.nextInt(SYLLABLES.length() - 2);
            word.append(SYLLABLES, start, start + 2 + random.nextInt(2));
        }
        return word.toString();
    }

    /** A word of which few are frequent and most are rare. */
    String rare() {
        return words.get((int) (WORDS * Math.pow(random.nextDouble(), 3)));
    }

    private int commune() {
        return (int) (COMMUNES * Math.pow(random.nextDouble(), 2.5));
    }

    DirectoryEntry entry(long id) {
        String name = name();
        String sigle = random.nextInt(6) == 0 ? rare().substring(0, 4) : "";
        int commune = commune();
        Place place = places.get(commune);
        String siren = String.format("%09d", 300_000_000 + id * 7 % 600_000_000);
        int activity = (int) (ACTIVITIES * Math.pow(random.nextDouble(), 2));
        String address = (1 + random.nextInt(200)) + " " + WAYS.get(random.nextInt(WAYS.size())) + " " + rare() + " "
                + place.commune().text() + " " + place.communeName();
        String words = FoldedText.fold(
                String.join(" ", name, sigle, siren, siren + "00015", activities.get(activity), address));
        return new DirectoryEntry(
                new StructureId(id),
                name,
                sigle,
                Optional.of(new Siren(withKey(siren))),
                Optional.of(family()),
                "",
                String.valueOf((char) ('A' + activity * 21 / ACTIVITIES)),
                Optional.of(place),
                Optional.of(near(centres.get(commune))),
                Stream.generate(() -> near(centres.get(commune)))
                        .limit(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0)
                        .collect(Collectors.toSet()),
                random.nextInt(3) == 0
                        ? Optional.of(HeadcountBand.values()[random.nextInt(HeadcountBand.values().length)])
                        : Optional.empty(),
                Optional.of(random.nextInt(6) == 0 ? StructureStatus.CEASED : StructureStatus.ACTIVE),
                NO_TAG,
                true,
                words + String.join("", Initials.of(name).stream().map(" "::concat).toList()),
                "",
                Set.of());
    }

    /** The last figure of a SIREN is the key of the others. */
    private static String withKey(String siren) {
        for (char key = '0'; key <= '9'; key++) {
            String number = siren.substring(0, 8) + key;
            if (Siren.parse(number).value().isPresent()) {
                return number;
            }
        }
        throw new IllegalStateException(siren);
    }

    private EssFamily family() {
        int drawn = random.nextInt(100);
        EssFamily[] families = EssFamily.values();
        return drawn < 85 ? EssFamily.ASSOCIATION : families[random.nextInt(families.length)];
    }

    private String name() {
        StringBuilder name = new StringBuilder(FREQUENT.get((int) (FREQUENT.size() * Math.pow(random.nextDouble(), 2))));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                name.append(' ').append(LINKS.get(random.nextInt(LINKS.size())));
            }
            name.append(' ').append(random.nextInt(4) == 0 ? FREQUENT.get(random.nextInt(FREQUENT.size())) : rare());
        }
        return name.toString();
    }

    private GeoPoint near(GeoPoint centre) {
        return new GeoPoint(
                centre.longitude() + random.nextGaussian() * 0.02, centre.latitude() + random.nextGaussian() * 0.015);
    }

    /** A word that somebody may look for: half of them are frequent. */
    String searched() {
        return random.nextBoolean() ? FREQUENT.get(random.nextInt(FREQUENT.size())) : rare();
    }

    Place somePlace() {
        return places.get(commune());
    }

    /** A town or a part of it. */
    GeoPoint someCentre() {
        return centres.get(commune());
    }

    double drawn() {
        return random.nextDouble();
    }
}
