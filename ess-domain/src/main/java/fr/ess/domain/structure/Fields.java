package fr.ess.domain.structure;

import static fr.ess.domain.shared.Audience.MISSION;
import static fr.ess.domain.shared.Audience.PUBLIC;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The catalogue of all the fields of a structure. A field is visible to the public only when declared so here. */
public final class Fields {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 5_000;

    public static final Field<String> NAME = field("name", PUBLIC, Fields::line, Function.identity());
    public static final Field<String> SIGLE = field("sigle", PUBLIC, Fields::line, Function.identity());
    public static final Field<String> USUAL_NAME = field("usual_name", PUBLIC, Fields::line, Function.identity());
    public static final Field<Siren> SIREN = field("siren", PUBLIC, Siren::parse, Siren::number);
    public static final Field<RnaNumber> RNA = field("rna", PUBLIC, RnaNumber::parse, RnaNumber::number);
    public static final Field<PrefectureNumber> PREFECTURE_NUMBER =
            field("prefecture_number", PUBLIC, PrefectureNumber::parse, PrefectureNumber::number);
    public static final Field<LegalCategory> LEGAL_CATEGORY =
            field("legal_category", PUBLIC, LegalCategory::parse, LegalCategory::code);
    public static final Field<EssFamily> FAMILY = field("family", PUBLIC, EssFamily::parse, EssFamily::word);
    public static final Field<ActivityCode> ACTIVITY =
            field("activity", PUBLIC, text -> ActivityCode.parse(text, Nomenclature.NAF_REV2), ActivityCode::toString);
    public static final Field<ActivityCode> ACTIVITY_2025 = field(
            "activity_2025", PUBLIC, text -> ActivityCode.parse(text, Nomenclature.NAF_2025), ActivityCode::toString);
    public static final Field<Headcount> HEADCOUNT = field("headcount", PUBLIC, Headcount::parse, Headcount::toString);
    public static final Field<StructureStatus> STATUS =
            field("status", PUBLIC, StructureStatus::parse, StructureStatus::word);
    public static final Field<LocalDate> CREATED_ON = field("created_on", PUBLIC, Fields::date, LocalDate::toString);
    public static final Field<LocalDate> CEASED_ON = field("ceased_on", PUBLIC, Fields::date, LocalDate::toString);
    public static final Field<String> PURPOSE =
            field("purpose", PUBLIC, text -> text(text, LONGEST_TEXT), Function.identity());
    public static final Field<String> WEBSITE = field("website", PUBLIC, Fields::website, Function.identity());
    public static final Field<FrenchPhone> PHONE = field("phone", MISSION, FrenchPhone::parse, FrenchPhone::number);
    public static final Field<Set<Tag>> TAGS = field("tags", PUBLIC, Fields::tags, Fields::writeTags);
    public static final Field<Boolean> SIRENE_FLAG =
            field("sirene_ess_flag", PUBLIC, Fields::yesOrNo, Fields::writeYesOrNo);
    public static final Field<Boolean> ESS_FRANCE_LISTED =
            field("ess_france_listed", PUBLIC, Fields::listedBy, Fields::writeYesOrNo);
    public static final Field<Euros> ANNUAL_BUDGET =
            field("annual_budget", MISSION, Fields::amount, budget -> budget.plainText());
    public static final Field<String> INTERNAL_NOTE =
            field("internal_note", MISSION, text -> text(text, LONGEST_TEXT), Function.identity());
    public static final Field<Boolean> PUBLISHED = field("published", MISSION, Fields::yesOrNo, Fields::writeYesOrNo);

    /** Every field, in the order in which people expect them. */
    public static final List<Field<?>> ALL = List.of(
            NAME,
            SIGLE,
            USUAL_NAME,
            SIREN,
            RNA,
            PREFECTURE_NUMBER,
            LEGAL_CATEGORY,
            FAMILY,
            ACTIVITY,
            ACTIVITY_2025,
            HEADCOUNT,
            STATUS,
            CREATED_ON,
            CEASED_ON,
            PURPOSE,
            WEBSITE,
            PHONE,
            TAGS,
            SIRENE_FLAG,
            ESS_FRANCE_LISTED,
            ANNUAL_BUDGET,
            INTERNAL_NOTE,
            PUBLISHED);

    private static final Map<String, Field<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);
    private static final Set<String> YES = Set.of("o", "oui", "true", "vrai", "1", "yes", "x");
    private static final Set<String> NO = Set.of("n", "non", "false", "faux", "0", "no");
    private static final String ESS_FRANCE = "ess_france";
    private static final Pattern LIST_SEPARATOR = Pattern.compile("[|;]");

    private Fields() {}

    public static Optional<Field<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static <T> Field<T> field(
            String key, Audience audience, Function<String, Parsed<T>> reader, Function<T, String> writer) {
        return new Field<>(key, audience, reader, writer);
    }

    /** A name stands on one line, whatever the cell it comes from. */
    private static Parsed<String> line(String text) {
        return text(WHITE_SPACE.matcher(text).replaceAll(" "), LONGEST_NAME);
    }

    private static Parsed<String> text(String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Parsed.refused(Message.of(ValueIssue.TEXT_EMPTY));
        }
        return stripped.length() <= longest
                ? Parsed.of(stripped)
                : Parsed.refused(Message.of(ValueIssue.TEXT_TOO_LONG, "longest", longest));
    }

    private static Parsed<LocalDate> date(String text) {
        String stripped = text.strip();
        Matcher iso = ISO_DATE.matcher(stripped);
        Matcher french = FRENCH_DATE.matcher(stripped);
        try {
            if (iso.matches()) {
                return known(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            if (french.matches()) {
                return known(LocalDate.of(number(french, 3), number(french, 2), number(french, 1)));
            }
        } catch (DateTimeException e) {
            return Parsed.refused(Message.of(ValueIssue.DATE_FORMAT));
        }
        return Parsed.refused(Message.of(ValueIssue.DATE_FORMAT));
    }

    /** The RNA writes 0001-01-01 where there is no date. */
    private static Parsed<LocalDate> known(LocalDate date) {
        return date.equals(NO_DATE) ? Parsed.refused(Message.of(ValueIssue.DATE_FORMAT)) : Parsed.of(date);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Parsed<String> website(String text) {
        String stripped = text.strip();
        String address = stripped.contains("://") ? stripped : "https://" + stripped;
        try {
            URI uri = URI.create(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null) {
                return Parsed.of(address);
            }
        } catch (IllegalArgumentException e) {
            return Parsed.refused(Message.of(ValueIssue.WEBSITE_FORMAT));
        }
        return Parsed.refused(Message.of(ValueIssue.WEBSITE_FORMAT));
    }

    private static Parsed<Set<Tag>> tags(String text) {
        try {
            return Parsed.of(Arrays.stream(LIST_SEPARATOR.split(text))
                    .filter(label -> !label.isBlank())
                    .map(Tag::new)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet)));
        } catch (IllegalArgumentException e) {
            return Parsed.refused(Message.of(ValueIssue.TAG_FORMAT));
        }
    }

    private static String writeTags(Set<Tag> tags) {
        return tags.stream().sorted().map(Tag::label).collect(Collectors.joining("|"));
    }

    private static Parsed<Boolean> yesOrNo(String text) {
        String folded = FoldedText.fold(text);
        if (YES.contains(folded)) {
            return Parsed.of(true);
        }
        return NO.contains(folded) ? Parsed.of(false) : Parsed.refused(Message.of(ValueIssue.YES_OR_NO));
    }

    /** Yes or no, or the list of the public sources that hold the unit: {@code ess_france|sirene}. */
    private static Parsed<Boolean> listedBy(String text) {
        Parsed<Boolean> plain = yesOrNo(text);
        List<String> sources = Arrays.stream(LIST_SEPARATOR.split(text.strip()))
                .map(String::strip)
                .toList();
        return plain.value().isEmpty() && sources.stream().allMatch(source -> source.matches("[a-z_]{3,}"))
                ? Parsed.of(sources.contains(ESS_FRANCE))
                : plain;
    }

    private static String writeYesOrNo(boolean value) {
        return value ? "oui" : "non";
    }

    private static Parsed<Euros> amount(String text) {
        return Euros.tryParse(text)
                .map(Parsed::of)
                .orElseGet(() -> Parsed.refused(Message.of(ValueIssue.AMOUNT_FORMAT)));
    }
}
