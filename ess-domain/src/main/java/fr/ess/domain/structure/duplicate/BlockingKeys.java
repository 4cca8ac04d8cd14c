package fr.ess.domain.structure.duplicate;

import fr.ess.domain.structure.duplicate.DuplicateProfile.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys under which a structure is filed, so that only structures with a key in common are compared. Numbers, site,
 * telephone and address find what changed its name; words that few bear, and any two words, find what moved; the ends of
 * words in a commune find typing errors.
 */
final class BlockingKeys {

    /** Begins a key made of an official number: its blocks are never thinned in a way that leaves a bearer out. */
    static final char NUMBER = '#';

    private static final int LONGEST_WORDS = 6;
    private static final int END = 4;
    private static final int LONGEST_INITIALS = 6;

    private BlockingKeys() {}

    static Set<String> of(DuplicateProfile profile) {
        Set<String> keys = new HashSet<>();
        profile.identifiers().forEach(number -> keys.add(NUMBER + number.kind().name() + number.value()));
        profile.sites().forEach(site -> keys.add("@" + site));
        profile.phones().forEach(phone -> keys.add("+" + phone.number()));
        for (Place place : profile.places()) {
            if (!place.street().isEmpty()) {
                keys.add("/" + place.commune() + place.street());
            }
        }
        profile.names().forEach(name -> addName(keys, name, profile.places()));
        return keys;
    }

    private static void addName(Set<String> keys, ComparedName name, List<Place> places) {
        keys.add("=" + name.text());
        List<String> words = longest(name.words());
        boolean allCommonplace = words.stream().allMatch(NameWords::isCommonplace);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean commonplace = NameWords.isCommonplace(word);
            if (!commonplace) {
                keys.add(word);
            }
            for (int j = i + 1; j < words.size(); j++) {
                keys.add(word + " " + words.get(j));
            }
            if (!commonplace || allCommonplace) {
                for (Place place : places) {
                    keys.add(place.commune() + "^" + word.substring(0, Math.min(END, word.length())));
                    keys.add(place.commune() + "$" + word.substring(Math.max(0, word.length() - END)));
                }
            }
        }
        keys.addAll(name.sigles());
        String initials = ComparedName.initialsOf(name.written());
        for (int length = END; length <= Math.min(LONGEST_INITIALS, initials.length()); length++) {
            keys.add(initials.substring(0, length));
        }
    }

    /** The longest words, which are the rarest, back in alphabetical order. */
    private static List<String> longest(List<String> words) {
        return words.stream()
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .limit(LONGEST_WORDS)
                .sorted()
                .toList();
    }
}
