package fr.ess.cli.structure;

import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Message;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoCircle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options by which a part of the directory is chosen, the same for searches and exports. */
final class DirectoryOptions {

    static final String WORDS = "WORDS";
    static final String FACET = "--facet";
    static final String TERRITORY = "--territory";
    private static final String NEAR = "--near";
    private static final String WITHIN = "--within";
    private static final String BOX = "--box";
    private static final BigDecimal METRES = BigDecimal.valueOf(1_000);
    private static final long USUAL_METRES = 5_000;

    private static final Map<String, Facet> FRENCH = Map.of(
            "famille", Facet.FAMILY,
            "secteur", Facet.SECTION,
            "effectif", Facet.HEADCOUNT,
            "etiquette", Facet.TAG,
            "statut", Facet.STATUS,
            "etat", Facet.STATUS);

    private DirectoryOptions() {}

    static Syntax declare(Syntax syntax) {
        return syntax.arguments(WORDS)
                .options(FACET, "FACET")
                .option(TERRITORY, "TERRITORY")
                .option(NEAR, "POINT")
                .option(WITHIN, "KM")
                .option(BOX, "BOX");
    }

    /** The first page of what the options choose. */
    static DirectoryQuery query(Given given, Session session, Audience audience, int limit, boolean facets) {
        return new DirectoryQuery(
                String.join(" ", given.arguments()),
                given.list(FACET).stream().map(DirectoryOptions::choice).toList(),
                given.find(TERRITORY),
                areas(given, session.words()),
                session.asOf(),
                audience,
                given.find("--page"),
                limit,
                facets);
    }

    private static List<GeoArea> areas(Given given, Words words) {
        List<GeoArea> areas = new ArrayList<>();
        Optional<String> near = given.find(NEAR);
        Optional<String> within = given.find(WITHIN);
        if (near.isEmpty() && within.isPresent()) {
            throw UsageException.refused(WITHIN, within.get(), NEAR);
        }
        near.map(text -> GeoCircle.tryCentre(text)
                        .orElseThrow(() -> UsageException.refused(NEAR, text, words.text("expected.point"))))
                .map(centre -> new GeoCircle(
                        centre, within.map(text -> metres(text, words)).orElse(USUAL_METRES)))
                .ifPresent(areas::add);
        given.find(BOX)
                .map(text -> GeoBox.tryParse(text)
                        .orElseThrow(() -> UsageException.refused(BOX, text, words.text("expected.box"))))
                .ifPresent(areas::add);
        return areas;
    }

    private static long metres(String kilometres, Words words) {
        String digits = kilometres.replace(',', '.');
        long metres = digits.matches("\\d{1,6}(\\.\\d{1,6})?")
                ? new BigDecimal(digits).multiply(METRES).longValue()
                : Long.MAX_VALUE;
        if (metres > GeoCircle.FARTHEST) {
            throw UsageException.refused(WITHIN, kilometres, words.text("expected.kilometres"));
        }
        return metres;
    }

    private static Choice choice(String written) {
        int equals = written.indexOf('=');
        if (equals <= 0) {
            throw new UsageException(UsageProblem.FACET_FORM, "value", written);
        }
        String name = FoldedText.fold(written.substring(0, equals));
        Facet facet = Facet.find(name).orElse(FRENCH.get(name));
        if (facet == null) {
            throw new UsageException(
                    Message.of(UsageProblem.FACET_UNKNOWN, "value", name).with("known", known()));
        }
        return new Choice(
                facet, value(facet, name, written.substring(equals + 1).strip()));
    }

    private static String known() {
        List<String> english = Arrays.stream(Facet.values()).map(Facet::word).toList();
        return FRENCH.keySet().stream().sorted().collect(Collectors.joining(", ")) + ", " + String.join(", ", english);
    }

    /** The index's word for a value as people write it: families and states by name, tags in any spelling. */
    private static String value(Facet facet, String name, String written) {
        if (written.equals(Facet.UNKNOWN) || written.equals("?")) {
            return Facet.UNKNOWN;
        }
        return switch (facet) {
            case FAMILY ->
                EssFamily.parse(written)
                        .map(EssFamily::word)
                        .value()
                        .orElseThrow(() -> refused(name, written, families()));
            case STATUS ->
                StructureStatus.parse(written)
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .value()
                        .orElseThrow(() -> refused(name, written, "active, ceased"));
            case TAG -> FoldedText.fold(written).replace(' ', '-');
            case SECTION, HEADCOUNT, COMMUNE -> written.toUpperCase(Locale.ROOT);
            case EPCI -> written.replaceAll("\\s", "");
        };
    }

    private static String families() {
        return Arrays.stream(EssFamily.values()).map(EssFamily::word).collect(Collectors.joining(", "));
    }

    private static UsageException refused(String name, String written, String expected) {
        return UsageException.refused(FACET + " " + name, written, expected);
    }
}
