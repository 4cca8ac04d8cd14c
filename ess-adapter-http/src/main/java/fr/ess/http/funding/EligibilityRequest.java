package fr.ess.http.funding;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks: facts in.
 *
 * @param scheme the code of one scheme, or nothing for all
 * @param structure the id or a number of a structure whose public facts complete those given
 * @param facts by name: a text, a number, a yes or no, or a list of codes
 */
record EligibilityRequest(
        @Nullable String scheme,
        @Nullable String structure,
        @Nullable String asOf,
        @Nullable Map<String, JsonNode> facts) {

    private static final int LONGEST_REFERENCE = 40;

    Optional<String> oneScheme() {
        return Optional.ofNullable(scheme);
    }

    Optional<String> oneStructure() {
        return Optional.ofNullable(structure).map(EligibilityRequest::shortened);
    }

    /** As much of a reference as makes sense. */
    static String shortened(String reference) {
        return reference.substring(0, Math.min(reference.length(), LONGEST_REFERENCE));
    }

    /**
     * The day of the question.
     *
     * @throws EssException INVALID_DATE
     */
    LocalDate day(LocalDate today) {
        if (asOf == null) {
            return today;
        }
        try {
            if (asOf.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(asOf);
            }
        } catch (DateTimeException e) {
            throw new EssException(ErrorCode.INVALID_DATE, "value", asOf).causedBy(e);
        }
        throw new EssException(ErrorCode.INVALID_DATE, "value", asOf);
    }

    /** The facts as texts, by name. */
    Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new TreeMap<>();
        if (facts != null) {
            facts.forEach((name, value) -> texts.put(name, texts(value)));
        }
        return texts;
    }

    private static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            List<String> codes = new ArrayList<>();
            value.forEach(code -> codes.add(code.asText()));
            return codes;
        }
        return List.of(value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.asText());
    }
}
