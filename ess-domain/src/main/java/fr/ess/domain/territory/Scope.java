package fr.ess.domain.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a commune is looked for: some départements, told by the département given or else by the postal code, or
 * everywhere. A postal code alone decides between namesakes but does not exclude: CEDEX codes belong to no commune.
 *
 * @param departements their codes; empty for everywhere
 */
record Scope(Optional<String> postcode, Set<String> departements) {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final int POSTCODE_LENGTH = 5;

    static Scope of(CommuneQuery query, WrittenPlace written) {
        Optional<String> postcode = query.postcode().flatMap(Scope::postcode).or(written::postcode);
        Set<String> departements = query.departement()
                .map(Scope::departements)
                .or(() -> postcode.map(Scope::departementsOfPostcode))
                .orElse(Set.of());
        return new Scope(postcode, departements);
    }

    boolean isEverywhere() {
        return departements.isEmpty();
    }

    /** The names in scope; a name with the very postal code is in scope whatever its département. */
    List<BorneName> filter(List<BorneName> names) {
        if (isEverywhere() || names.isEmpty()) {
            return names;
        }
        return names.stream()
                .filter(borne -> departements.contains(borne.today().departement())
                        || departements.contains(borne.bearer().departement())
                        || isAtPostcode(borne))
                .toList();
    }

    /** Those with the postal code where there are any, else all. */
    List<BorneName> atPostcodeFirst(List<BorneName> names) {
        if (postcode.isEmpty() || names.size() == 1) {
            return names;
        }
        List<BorneName> there = names.stream().filter(this::isAtPostcode).toList();
        return there.isEmpty() ? names : there;
    }

    private boolean isAtPostcode(BorneName borne) {
        return postcode.isPresent() && borne.today().postcodes().contains(postcode.get());
    }

    /** Five digits; a leading zero lost in a spreadsheet is put back. */
    private static Optional<String> postcode(String written) {
        String digits = written.replace(" ", "");
        String padded = digits.length() == POSTCODE_LENGTH - 1 ? "0" + digits : digits;
        return Optional.of(padded).filter(text -> POSTCODE.matcher(text).matches());
    }

    private static Set<String> departements(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        if (code.equals("20")) {
            return Set.of("2A", "2B");
        }
        boolean threeWithZero = code.length() == 3 && code.startsWith("0");
        return Set.of(threeWithZero ? code.substring(1) : code.length() == 1 ? "0" + code : code);
    }

    private static Set<String> departementsOfPostcode(String postcode) {
        boolean overseas = postcode.startsWith("97") || postcode.startsWith("98");
        return departements(postcode.substring(0, overseas ? 3 : 2));
    }
}
