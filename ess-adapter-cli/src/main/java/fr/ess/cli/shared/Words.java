package fr.ess.cli.shared;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.SourceKind;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The sentences of the command line, and numbers and dates as each language writes them. Written by hand: the JDK's
 * localized formats cost a small command a tenth of its start.
 */
public final class Words {

    private final Messages messages;

    public Words(Language language) {
        this.messages = Messages.in(language).with(Words.class, "/fr/ess/cli/texts");
    }

    /** The sentences themselves, for use cases that write some. */
    public Messages messages() {
        return messages;
    }

    public Language language() {
        return messages.language();
    }

    public boolean knows(String key) {
        return messages.knows(key);
    }

    public String say(Message message) {
        return messages.say(message);
    }

    /** A fixed text, whose placeholders take the facts: name, value, name, value … */
    public String text(String key, Object... facts) {
        return messages.text(key, facts);
    }

    /** Some things counted: {@code 1 structure}, {@code 1 204 structures}. */
    public String count(String things, long number) {
        boolean one = language() == Language.FR ? Math.abs(number) < 2 : number == 1;
        return text("count-of." + things + (one ? ".one" : ".many"), "n", number(number));
    }

    /** A whole number in groups of three digits. */
    public String number(long number) {
        String digits = Long.toString(Math.abs(number));
        String separator = language() == Language.FR ? "\u202f" : ",";
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, separator);
        }
        return (number < 0 ? "-" : "") + grouped;
    }

    /** A day: {@code 1er juillet 2014}, {@code 1 July 2014}. */
    public String date(LocalDate day) {
        return messages.day(day);
    }

    /** An amount to the cent: {@code 1 234,56 €}, {@code €1,234.56}. */
    public String money(Euros amount) {
        return messages.money(amount);
    }

    /** A range of days, open or not. */
    public String range(DateRange days) {
        String from = days.start().map(this::date).orElse("");
        String to = days.end().map(this::date).orElse("");
        if (from.isEmpty() && to.isEmpty()) {
            return text("range.always");
        }
        return text("range." + (from.isEmpty() ? "until" : to.isEmpty() ? "from" : "both"), "from", from, "to", to);
    }

    /** How much a source weighs. */
    public String kind(SourceKind kind) {
        return text("source-kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String yesOrNo(boolean yes) {
        return text(yes ? "yes" : "no");
    }
}
