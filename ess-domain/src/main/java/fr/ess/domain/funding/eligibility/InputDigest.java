package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.scheme.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The digest of what a decision rests on, over a canonical text that never changes form. */
final class InputDigest {

    private InputDigest() {}

    static String of(Decision decision) {
        StringBuilder text = new StringBuilder();
        line(text, "scheme", decision.scheme().code(), decision.scheme().opening());
        rule(text, decision.scheme().rule());
        line(text, "day", decision.day());
        decision.facts()
                .forEach((name, fact) ->
                        line(text, "fact", name, fact.values(), fact.source(), fact.kind(), fact.date()));
        decision.territories().forEach((name, communes) -> line(text, "territory", name, communes));
        decision.parameters().forEach(value -> line(text, "parameter", value.name(), value.value(), value.validity()));
        decision.ceilings()
                .forEach(ceiling -> line(
                        text,
                        "ceiling",
                        ceiling.regime().word(),
                        ceiling.amount().cents(),
                        ceiling.window(),
                        ceiling.validity()));
        line(text, "outcome", decision.outcome().word());
        return sha256(text.toString());
    }

    private static void rule(StringBuilder text, Rule rule) {
        rule.<StringBuilder>fold(
                all -> group(text, "all", all.parts()),
                any -> group(text, "any", any.parts()),
                not -> group(text, "not", List.of(not.part())),
                clause ->
                        line(text, "clause", clause.criterion(), clause.arguments(), clause.text(), clause.article()));
    }

    private static StringBuilder group(StringBuilder text, String word, List<Rule> parts) {
        line(text, word, parts.size());
        parts.forEach(part -> rule(text, part));
        return text;
    }

    /** Each part with its length, so that no two contents write the same line. */
    private static StringBuilder line(StringBuilder text, Object... parts) {
        for (Object part : parts) {
            String written = part.toString();
            text.append(written.length()).append(':').append(written).append(' ');
        }
        return text.append('\n');
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
