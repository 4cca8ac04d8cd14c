package fr.ess.domain.territory;

import fr.ess.domain.shared.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of address taken apart: the name, a postal code written before it, and whether CEDEX or numbers followed it.
 *
 * @param asWritten the name with everything that was written
 * @param name the name without delivery mentions
 */
record WrittenPlace(PlaceName asWritten, PlaceName name, Optional<String> postcode) {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:er|ere|e|eme|ieme|nd|nde)?");

    static WrittenPlace of(String written) {
        List<String> words = FoldedText.words(written);
        boolean postcodeFirst =
                !words.isEmpty() && POSTCODE.matcher(words.get(0)).matches();
        int first = postcodeFirst ? 1 : 0;
        int end = words.indexOf("cedex");
        if (end < 0) {
            end = words.size();
        }
        while (end > first && isDeliveryMention(words.get(end - 1))) {
            end--;
        }
        return new WrittenPlace(
                PlaceName.of(words),
                PlaceName.of(words.subList(first, Math.max(first, end))),
                postcodeFirst ? Optional.of(words.get(0)) : Optional.empty());
    }

    boolean hasDeliveryMention() {
        return !asWritten.equals(name);
    }

    private static boolean isDeliveryMention(String word) {
        return word.equals("arrondissement") || NUMBER.matcher(word).matches();
    }
}
