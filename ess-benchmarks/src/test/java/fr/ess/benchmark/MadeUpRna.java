package fr.ess.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes a file of the RNA in its layout of today (waldec), of associations that do not exist: the first argument is how many,
 * the second the file.
 */
public final class MadeUpRna {

    private static final String COLUMNS = "id;id_ex;siret;rup_mi;gestion;date_creat;date_decla;date_publi;date_disso;"
            + "nature;groupement;titre;titre_court;objet;objet_social1;objet_social2;adrs_complement;adrs_numvoie;"
            + "adrs_repetition;adrs_typevoie;adrs_libvoie;adrs_distrib;adrs_codeinsee;adrs_codepostal;adrs_libcommune;"
            + "adrg_declarant;adrg_complemid;adrg_complemgeo;adrg_libvoie;adrg_distrib;adrg_codepostal;adrg_achemine;"
            + "adrg_pays;dir_civilite;siteweb;publiweb;observation;position;maj_time";
    private static final List<String> COMMUNES = List.of(
            "35238;35000;RENNES",
            "44109;44000;NANTES",
            "29019;29200;BREST",
            "59350;59000;LILLE",
            "31555;31000;TOULOUSE");
    private static final int WORDS = 8_000;
    private static final int OF_A_SERIES = 1_000_000;

    private final Random random = new Random(35_238);
    private final List<String> words =
            random.ints(WORDS, 2, 5).mapToObj(this::word).toList();

    private MadeUpRna() {}

    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[0]);
        MadeUpRna made = new MadeUpRna();
        try (PrintWriter out =
                new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8))) {
            out.println(COLUMNS);
            for (int i = 0; i < size; i++) {
                out.println(made.line(i));
            }
        }
    }

    private String word(int syllables) {
        return random.ints(syllables, 0, 15 * 5)
                .mapToObj(i -> "" + "bcdfglmnprstvxz".charAt(i / 5) + "aeiou".charAt(i % 5))
                .collect(Collectors.joining());
    }

    private String words(int least, int most) {
        return random.ints(least + random.nextInt(most - least + 1), 0, WORDS)
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    private String line(int number) {
        String[] place = COMMUNES.get(random.nextInt(COMMUNES.size())).split(";", -1);
        String old = random.nextBoolean() ? "" : "%010d".formatted(351_000_000 + number % OF_A_SERIES);
        Map<String, String> said = Map.ofEntries(
                Map.entry("id", "W%03d%06d".formatted(350 + number / OF_A_SERIES, number % OF_A_SERIES)),
                Map.entry("id_ex", old),
                Map.entry("date_creat", "%d-%02d-15".formatted(1950 + random.nextInt(75), 1 + random.nextInt(12))),
                Map.entry("date_disso", "0001-01-01"),
                Map.entry("titre", words(2, 5)),
                Map.entry("objet", words(5, 25)),
                Map.entry("adrs_typevoie", "RUE"),
                Map.entry("adrs_libvoie", words(1, 2)),
                Map.entry("adrs_codeinsee", place[0]),
                Map.entry("adrs_codepostal", place[1]),
                Map.entry("adrs_libcommune", place[2]),
                Map.entry("position", "A"));
        return List.of(COLUMNS.split(";", -1)).stream()
                .map(column -> '"' + said.getOrDefault(column, "") + '"')
                .collect(Collectors.joining(";"));
    }
}
