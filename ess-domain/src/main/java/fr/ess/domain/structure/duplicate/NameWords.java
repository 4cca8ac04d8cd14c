package fr.ess.domain.structure.duplicate;

import fr.ess.domain.shared.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of the words that French structures call themselves by: those that say nothing of who they are, those that
 * many bear, and those usually written as a sigle. All folded.
 */
final class NameWords {

    /** Articles, prepositions, elided letters: left out of sigles as of comparisons. */
    private static final Set<String> LITTLE =
            setOf("a au aux c ce d dans de des du en et l la le les n ou par pour qu s" + " sur un une");

    /** What precedes or follows the name by law or habit: phrases by their first word, the longest first. */
    private static final Map<String, List<List<String>>> NOISE = phrases(
            // Legal forms: a register writes them, people leave them out.
            "association loi du 1er juillet 1901",
            "association loi de 1901",
            "association loi 1901",
            "association regie par la loi du 1er juillet 1901",
            "loi du 1er juillet 1901",
            "loi de 1901",
            "loi 1901",
            "association declaree",
            "association dite",
            "association",
            "associations",
            "societe cooperative et participative",
            "societe cooperative ouvriere de production",
            "societe cooperative de production",
            "societe cooperative d interet collectif",
            "societe cooperative",
            "scop",
            "scic",
            "sapo",
            "sarl",
            "sas",
            "sa",
            "societe",
            "union economique sociale",
            "reconnue d utilite publique",
            // How notices speak of them.
            "monsieur le president de",
            "madame la presidente de",
            "dite",
            "dit",
            "denommee",
            "en abrege",
            "sigle",
            // Circles around the thing that the name is about: the name stands after it.
            "les amis et amies de",
            "les amies et amis de",
            "les amis de",
            "les amis du",
            "les amis des",
            "amis de",
            "amis du",
            "amis des",
            "association des amis de",
            "collectif");

    /** What is usually written as a sigle, written out, so that both forms meet. */
    private static final Map<String, List<String>> WRITTEN_OUT = writtenOut(
            "ass=association",
            "asso=association",
            "assoc=association",
            "apel=association parents eleves enseignement libre",
            "ape=association parents eleves",
            "amap=association maintien agriculture paysanne",
            "mjc=maison jeunes culture",
            "mpt=maison pour tous",
            "cuma=cooperative utilisation materiel agricole",
            "admr=aide domicile milieu rural",
            "ehpad=etablissement hebergement personnes agees dependantes",
            "esat=etablissement service aide travail",
            "fjt=foyer jeunes travailleurs",
            "gem=groupe entraide mutuelle",
            "ogec=organisme gestion enseignement catholique",
            "ctre=centre",
            "cie=compagnie",
            "fede=federation",
            "assoce=association");

    /** Borne by many: alone, they do not tell two structures apart from two branches of a habit. */
    private static final Set<String> COMMONPLACE = setOf("accueil action activites agees agricole aide amicale amis"
            + " anciens animation art arts asso atelier basket boule bretagne bretonne canton centre cercle chasse chorale"
            + " club comite commune compagnie cooperative culture culturel culturelle cyclo danse departement departementale"
            + " domicile ecole ecoles eleves enfance enfants entraide entreprise espace familles familiale familial federation"
            + " fetes fete football foyer france gestion groupe groupement gymnastique habitants ille insertion jardin jeunes"
            + " jeunesse judo laique loisirs maison materiel milieu mission musique national nationale organisme parents"
            + " patrimoine pays pecheurs personnes petanque public publique randonnee regional regionale rennes rural rurale"
            + " rurales saint sainte scolaire section service services social sociale solidaire solidarite sport sportif"
            + " sportive sports syndicat tennis theatre tous travail troupe union utilisation vie vilaine ville");

    private static final int RARE = 3;

    private NameWords() {}

    static boolean isLittle(String word) {
        return LITTLE.contains(word);
    }

    /** Whether many structures bear the word, so that sharing it says little. */
    static boolean isCommonplace(String word) {
        return COMMONPLACE.contains(word);
    }

    /** A word that few bear weighs as much as three that many bear. */
    static int weight(List<String> words) {
        int weight = 0;
        for (String word : words) {
            weight += weight(word);
        }
        return weight;
    }

    static int weight(String word) {
        return isCommonplace(word) ? 1 : RARE;
    }

    /** The words that tell who it is, in the order written; all but the little ones where nothing else would be left. */
    static List<String> telling(List<String> written) {
        List<String> plain = withoutLittle(writeOut(written));
        List<String> telling = withoutLittle(writeOut(withoutNoise(written)));
        List<String> without = withoutLittle(withoutNoise(telling));
        return !without.isEmpty() ? without : !plain.isEmpty() ? plain : written;
    }

    static List<String> withoutLittle(List<String> words) {
        return words.stream().filter(word -> !isLittle(word)).toList();
    }

    private static List<String> writeOut(List<String> words) {
        List<String> out = new ArrayList<>(words.size());
        words.forEach(word -> out.addAll(WRITTEN_OUT.getOrDefault(word, List.of(word))));
        return out;
    }

    private static List<String> withoutNoise(List<String> words) {
        List<String> kept = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int noise = noiseAt(words, at);
            if (noise == 0) {
                kept.add(words.get(at));
            }
            at += Math.max(1, noise);
        }
        return kept;
    }

    private static int noiseAt(List<String> words, int at) {
        for (List<String> phrase : NOISE.getOrDefault(words.get(at), List.of())) {
            int end = at + phrase.size();
            if (end <= words.size() && words.subList(at, end).equals(phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static Set<String> setOf(String words) {
        return Set.of(words.split(" "));
    }

    private static Map<String, List<List<String>>> phrases(String... phrases) {
        return Arrays.stream(phrases)
                .map(FoldedText::words)
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .collect(Collectors.groupingBy(phrase -> phrase.get(0)));
    }

    private static Map<String, List<String>> writtenOut(String... pairs) {
        Map<String, List<String>> map = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            map.put(pair.substring(0, equals), FoldedText.words(pair.substring(equals + 1)));
        }
        return Map.copyOf(map);
    }
}
