package fr.ess.application.structure.duplicate;

import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.duplicate.StructurePair;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A made-up directory of any size in which one structure in ten has a duplicate planted in each of the ways that people
 * make them. The same seed gives the same directory. Words are drawn as in real names: a few everywhere, most rare.
 */
public final class SeededDirectory {

    /** How a duplicate differs from its original. */
    public enum Plant {
        TYPING_ERROR,
        WORD_ORDER,
        LEGAL_WORDS,
        SIGLE,
        MOVED_AWAY,
        SITE_ONLY,
        RENAMED_SAME_RNA
    }

    private static final Source FILE = new Source("liste", SourceKind.DECLARATION);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final List<String> COMMON = List.of(
            "Comité",
            "Club",
            "Amicale",
            "Maison",
            "Danse",
            "Sport",
            "Musique",
            "Théâtre",
            "École",
            "Fêtes",
            "Jeunes",
            "Culture",
            "Solidarité",
            "Jardin",
            "Rennes",
            "Bretagne");
    private static final String[] SYLLABLES = {
        "ba", "bré", "cal", "der", "don", "fou", "gal", "gué", "hor", "jan", "ker", "lan", "lou", "mar", "mon", "nor",
        "pen", "plé", "qui", "ros", "sar", "tré", "ty", "ver", "vil"
    };

    private final Random random;
    private final List<Structure> structures = new ArrayList<>();
    private final Map<StructurePair, Plant> planted = new LinkedHashMap<>();

    private SeededDirectory(long seed) {
        this.random = new Random(seed);
    }

    /** A directory of that many structures, planted duplicates included. */
    public static SeededDirectory of(int size, long seed) {
        SeededDirectory directory = new SeededDirectory(seed);
        Plant[] plants = Plant.values();
        int plant = 0;
        while (directory.structures.size() < size) {
            Draft original = directory.draft();
            directory.add(original);
            if (directory.structures.size() % 10 == 0 && directory.structures.size() < size) {
                directory.plant(original, plants[plant++ % plants.length]);
            }
        }
        return directory;
    }

    public List<Structure> structures() {
        return structures;
    }

    /** The pairs that are one structure, and how they differ. */
    public Map<StructurePair, Plant> planted() {
        return planted;
    }

    private void plant(Draft original, Plant plant) {
        StructureId first = structures.get(structures.size() - 1).id();
        StructureId second = add(copy(original, plant));
        planted.put(StructurePair.of(first, second), plant);
    }

    private StructureId add(Draft draft) {
        StructureId id = new StructureId(structures.size() + 1L);
        Facts facts = Facts.NONE.with(Fields.NAME, draft.name).with(Fields.WEBSITE, draft.site);
        Facts numbered = draft.rna.isEmpty()
                ? facts
                : facts.with(Fields.RNA, RnaNumber.parse(draft.rna).orThrow());
        Establishment seat = new Establishment(
                Optional.empty(), true, new Address(draft.street, "", "", Optional.of(draft.commune)));
        structures.add(
                Structure.firstKnownFrom(new SourceRecord(FILE, DAY, 1, numbered, List.of(seat), List.of()), id));
        return id;
    }

    private Draft draft() {
        List<String> words = new ArrayList<>();
        int count = 3 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            words.add(i == 0 ? COMMON.get(random.nextInt(COMMON.size())) : rareWord());
        }
        long number = structures.size() + 1L;
        return new Draft(
                String.join(" ", words),
                String.format(Locale.ROOT, "W35%07d", number),
                "https://www." + (number % 7 == 0 ? "ville" : "site" + number) + ".example.org",
                (1 + random.nextInt(90)) + " rue " + rareWord(),
                commune());
    }

    private Draft copy(Draft original, Plant plant) {
        String elsewhere = "https://autre" + structures.size() + ".example.org";
        return switch (plant) {
            case TYPING_ERROR -> new Draft(mistyped(original.name), "", elsewhere, original.street, original.commune);
            case WORD_ORDER -> new Draft(turned(original.name), "", elsewhere, original.street, original.commune);
            case LEGAL_WORDS ->
                new Draft(
                        "ASSOCIATION LOI 1901 " + original.name.toUpperCase(Locale.ROOT),
                        "",
                        elsewhere,
                        "",
                        original.commune);
            case SIGLE -> new Draft(initials(original.name), "", elsewhere, original.street, original.commune);
            case MOVED_AWAY -> new Draft(original.name, "", elsewhere, "2 place " + rareWord(), commune());
            case SITE_ONLY -> new Draft(mistyped(original.name), "", original.site, "", commune());
            case RENAMED_SAME_RNA ->
                new Draft(rareWord() + " " + rareWord(), original.rna, elsewhere, original.street, original.commune);
        };
    }

    private String rareWord() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private CommuneCode commune() {
        return new CommuneCode(String.format(Locale.ROOT, "35%03d", 1 + random.nextInt(350)));
    }

    /** Two letters swapped inside the longest word. */
    private String mistyped(String name) {
        String longest = "";
        for (String word : name.split(" ", -1)) {
            longest = word.length() > longest.length() ? word : longest;
        }
        int at = 2 + random.nextInt(longest.length() - 3);
        String swapped =
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        return name.replace(longest, swapped);
    }

    private static String turned(String name) {
        int space = name.indexOf(' ');
        return name.substring(space + 1) + " (" + name.substring(0, space) + ")";
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            initials.append(word.charAt(0));
        }
        return initials.toString();
    }

    private record Draft(String name, String rna, String site, String street, CommuneCode commune) {}
}
