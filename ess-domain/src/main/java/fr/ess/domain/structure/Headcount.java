package fr.ess.domain.structure;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headcount band with the year it describes, which SIRENE publishes two or three years late: never to be shown as
 * today's without its year.
 *
 * @param year empty where the source does not say
 */
public record Headcount(HeadcountBand band, Optional<Year> year) {

    private static final Pattern FORM = Pattern.compile("(\\w{1,2})(?:[ @](\\d{4})(?:\\.0)?)?");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    public Headcount {
        if (!year.map(Headcount::isPlausible).orElse(true)) {
            throw new IllegalArgumentException("not a year of a register: " + year.get());
        }
    }

    /** Reads {@code 12}, {@code 12 2023} or {@code NN}; a lone digit that lost its zero is read as {@code 01} to {@code 03}. */
    public static Parsed<Headcount> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Parsed.refused(Message.of(ValueIssue.HEADCOUNT_FORMAT));
        }
        String code = matcher.group(1).length() == 1 ? "0" + matcher.group(1) : matcher.group(1);
        Optional<Year> year = Optional.ofNullable(matcher.group(2)).map(Year::parse);
        if (!year.map(Headcount::isPlausible).orElse(true)) {
            return Parsed.refused(Message.of(ValueIssue.HEADCOUNT_FORMAT));
        }
        return HeadcountBand.find(code)
                .map(band -> Parsed.of(new Headcount(band, year)))
                .orElseGet(() -> Parsed.refused(Message.of(ValueIssue.HEADCOUNT_FORMAT)));
    }

    /** What {@link #parse} reads: {@code 12 2023}. */
    @Override
    public String toString() {
        return band.code() + year.map(known -> " " + known).orElse("");
    }

    private static boolean isPlausible(Year year) {
        return year.getValue() >= FIRST_YEAR && year.getValue() <= LAST_YEAR;
    }
}
