package fr.ess.application.shared;

import fr.ess.domain.shared.Euros;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days, amounts, numbers and lists as a language writes them in a sentence. Immutable and safe for threads. */
public final class Typography {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final long CENTS = 100;

    private final Language language;
    private final DateTimeFormatter longDate;

    private Typography(Language language) {
        this.language = language;
        this.longDate = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
    }

    public static Typography in(Language language) {
        return new Typography(language);
    }

    /** {@code 1er mars 2026}, {@code 1 March 2026}. */
    public String day(LocalDate day) {
        String written = longDate.format(day);
        return isFrench() && written.startsWith("1 ") ? "1er" + written.substring(1) : written;
    }

    /** In groups of three: {@code 300 000}. */
    public String number(long number) {
        return format(0).format(number);
    }

    /** Without cents where there are none: {@code 1 234,50 €}, {@code €1,234.50}. */
    public String money(Euros amount) {
        int decimals = amount.cents() % CENTS == 0 ? 0 : 2;
        String number = format(decimals).format(new java.math.BigDecimal(amount.plainText()));
        return isFrench() ? number + NO_BREAK_SPACE + "€" : "€" + number;
    }

    /** From hundredths of a per cent: {@code 12,5 %}, {@code 12.5%}. */
    public String percentage(long basisPoints) {
        NumberFormat format = format(0);
        format.setMaximumFractionDigits(2);
        String number = format.format(java.math.BigDecimal.valueOf(basisPoints, 2));
        return isFrench() ? number + NO_BREAK_SPACE + "%" : number + "%";
    }

    /** {@code a, b et c}, with the language's word for « and » or « or ». */
    public String list(List<String> items, String word) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + word + " " + items.get(last);
    }

    private NumberFormat format(int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private boolean isFrench() {
        return language == Language.FR;
    }
}
