package fr.ess.files.funding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.ess.application.funding.NationalRemark;
import fr.ess.application.funding.NationalSchemes.Draft;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.scheme.Presentation;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.funding.scheme.Support;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A line of the national table, as far as its cells can be understood. */
final class NationalLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MONTHS_A_YEAR = 12;
    private static final int DATE_LENGTH = 10;

    /** Everybody in France: no condition. */
    private static final String FRANCE = "PAYS-99100";

    /** The legal categories of a target; companies and persons have too many to say by their codes. */
    private static final Map<String, List<String>> TARGETS =
            Map.of("associations", List.of("92*"), "secteur public", List.of("7*"));

    private final NamedCsvRecord line;
    private final List<Rule> conditions = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();

    NationalLine(NamedCsvRecord line) {
        this.line = line;
    }

    Draft draft(SchemeId id) {
        targets();
        places("eligibilite_geographique").ifPresent(conditions::add);
        places("eligibilite_geographique_exclusions").map(Rule.Not::new).ifPresent(conditions::add);
        sizes();
        activities();
        for (String column : List.of(
                "eligibilite_categorie_taille_entreprise",
                "eligibilite_forme_juridique",
                "eligibilite_forme_juridique_exclusions")) {
            cell(column).ifPresent(text -> notUnderstood(column, text));
        }
        cell("ciblage_naf").ifPresent(text -> remark(NationalRemark.TARGET_ONLY, "ciblage_naf", text));
        cell("types_aides").ifPresent(text -> remark(NationalRemark.AMOUNT_TO_WRITE, "types_aides", text));
        cell("eligibilite").ifPresent(text -> remark(NationalRemark.CONDITIONS_TO_WRITE, "eligibilite", text));
        Scheme scheme = new Scheme(
                id,
                code(),
                presentation(),
                opening(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Rule.All(conditions),
                Support.IN_KIND,
                List.of());
        return new Draft((int) line.getStartingLineNumber(), scheme, remarks);
    }

    private String code() {
        String id = cell("id").orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return ("national-" + id).replaceAll("-+$", "");
    }

    private Presentation presentation() {
        return new Presentation(
                line.getField("titre"),
                "",
                cell("promesse").or(() -> cell("description")).orElse(""),
                "",
                cell("porteurs").map(text -> named("nom", text)).orElse(""),
                cell("base_juridique")
                        .map(text -> named("titre", text))
                        .or(() -> cell("programmes_parents"))
                        .or(() -> cell("url_source"))
                        .orElse(""),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /** What a list of JSON objects names; any other text as it is. */
    private static String named(String name, String text) {
        try {
            List<String> names = new ArrayList<>();
            for (JsonNode item : JSON.readTree(text)) {
                names.add(item.path(name).asText(item.isTextual() ? item.asText() : ""));
            }
            String joined = names.stream().filter(one -> !one.isBlank()).collect(Collectors.joining(", "));
            return joined.isEmpty() ? text : joined;
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private DateRange opening() {
        LocalDate from = day("date_ouverture").orElse(LocalDate.MIN);
        LocalDate to = day("date_cloture").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            notUnderstood("date_cloture", to.toString());
            return DateRange.from(from);
        }
        return new DateRange(from, to);
    }

    private Optional<LocalDate> day(String column) {
        Optional<String> written = cell(column);
        Optional<LocalDate> day = written.map(text -> text.substring(0, Math.min(text.length(), DATE_LENGTH)))
                .flatMap(text -> FactType.DAY.read(List.of(text)));
        if (written.isPresent() && day.isEmpty()) {
            notUnderstood(column, written.get());
        }
        return day;
    }

    private void targets() {
        List<String> targets = cells("cibles");
        if (TARGETS.keySet().containsAll(targets)) {
            List<String> categories = targets.stream()
                    .flatMap(target -> TARGETS.getOrDefault(target, List.of()).stream())
                    .distinct()
                    .toList();
            if (!categories.isEmpty()) {
                add("legal-form", "categories", categories);
            }
        } else {
            notUnderstood("cibles", String.join(", ", targets));
        }
    }

    /** Where the establishments are to be; empty for everywhere, or where the codes say more than communes can. */
    private Optional<Rule> places(String column) {
        List<String> communes = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> codes = cells(column);
        for (String code : codes) {
            String number = code.substring(code.indexOf('-') + 1);
            if (code.startsWith("COM-")) {
                communes.add(number);
            } else if (code.startsWith("DEP-")) {
                communes.add(number + "*");
            } else if (!code.equals(FRANCE)) {
                others.add(code);
            }
        }
        if (!others.isEmpty()) {
            notUnderstood(column, String.join(", ", others));
        }
        boolean isWhole = others.isEmpty() && !communes.isEmpty() && !codes.contains(FRANCE);
        return isWhole ? Optional.of(clause("established-in", "communes", communes)) : Optional.empty();
    }

    private void sizes() {
        count("eligibilite_effectif_minimal").ifPresent(least -> add("employees", "at-least", List.of(least + "")));
        count("eligibilite_effectif_maximal").ifPresent(most -> add("employees", "at-most", List.of(most + "")));
        count("eligibilite_annees_existence_minimal")
                .ifPresent(years -> add("age", "at-least", List.of(years * MONTHS_A_YEAR + "")));
    }

    private Optional<Long> count(String column) {
        Optional<String> written = cell(column);
        Optional<Long> count = written.flatMap(text -> FactType.COUNT.read(List.of(text)));
        if (written.isPresent() && count.isEmpty()) {
            notUnderstood(column, written.get());
        }
        return count;
    }

    /** Sections are letters that no code begins with. */
    private void activities() {
        List<String> codes = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        for (String code : cells("ciblage_naf_exclusions")) {
            boolean isWhole = code.matches("\\d{2}\\.\\d{2}[A-Z]");
            (Character.isLetter(code.charAt(0)) ? sections : codes).add(isWhole ? code : code + "*");
        }
        if (!codes.isEmpty()) {
            conditions.add(new Rule.Not(clause("activity", "codes", codes)));
        }
        if (!sections.isEmpty()) {
            notUnderstood("ciblage_naf_exclusions", String.join(", ", sections));
        }
    }

    private void add(String criterion, String argument, List<String> values) {
        conditions.add(clause(criterion, argument, values));
    }

    private static Rule clause(String criterion, String argument, List<String> values) {
        return Rule.Clause.of(criterion, Map.of(argument, values));
    }

    private void notUnderstood(String column, String text) {
        remark(NationalRemark.NOT_UNDERSTOOD, column, text);
    }

    private void remark(NationalRemark remark, String column, String text) {
        remarks.add(Message.of(remark, "column", column).with("text", text));
    }

    private List<String> cells(String column) {
        return cell(column).map(text -> List.of(text.split("\\|"))).orElse(List.of());
    }

    private Optional<String> cell(String column) {
        return line.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }
}
