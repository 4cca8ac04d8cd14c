package fr.ess.domain.structure;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import java.util.regex.Pattern;

/**
 * The number an association bore in the files of its prefecture before the national register (field {@code id_ex} of the
 * RNA). Its form varied among prefectures, so only its characters are checked.
 *
 * @param number four to twenty capital letters and digits, at least one digit
 */
public record PrefectureNumber(String number) {

    private static final Pattern FORM = Pattern.compile("(?=.*\\d)[0-9A-Z/]{4,20}");

    public PrefectureNumber {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("not a prefecture number: " + number);
        }
    }

    public static Parsed<PrefectureNumber> parse(String text) {
        String bare = WrittenNumber.bare(text);
        return FORM.matcher(bare).matches()
                ? Parsed.of(new PrefectureNumber(bare))
                : Parsed.refused(Message.of(ValueIssue.PREFECTURE_NUMBER_FORMAT));
    }

    @Override
    public String toString() {
        return number;
    }
}
