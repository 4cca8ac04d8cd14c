package fr.ess.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a table of made-up associations, each with its number: the first argument is how many, the second the file. */
public final class MadeUpTable {

    private static final List<String> COMMUNES = List.of("Rennes", "Bruz", "Betton", "Pacé", "Liffré", "Châteaugiron");
    private static final List<String> WORKS = List.of("Atelier", "Amis", "Jardin", "Théâtre", "Régie", "Épicerie");
    private static final List<String> ENDS =
            List.of("solidaire", "du canal", "de la Vilaine", "des voisins", "citoyen");

    private MadeUpTable() {}

    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[0]);
        try (PrintWriter out =
                new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8))) {
            out.println("nom;siren;commune;catégorie juridique;objet;étiquettes");
            for (int i = 0; i < size; i++) {
                out.println(of(WORKS, i) + " " + of(ENDS, i / 7) + " " + i + ";" + siren(i) + ";" + of(COMMUNES, i / 3)
                        + ";9220;Rassembler les habitants autour de projets communs, numéro " + i + ";"
                        + (i % 5 == 0 ? "emploi|vélo" : ""));
            }
        }
    }

    private static String of(List<String> words, int i) {
        return words.get(i % words.size());
    }

    /** A number with its check digit, as Luhn computes it. */
    private static String siren(int number) {
        String digits = Integer.toString(30_000_000 + number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int doubled = (digits.charAt(i) - '0') * (i % 2 == 1 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
