package fr.ess.cli.charter;

import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.Vote;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import java.util.List;
import java.util.Optional;

/** Values of charters and contracts as people type them. */
public final class Typed {

    private static final int MOST_VOICES = 10_000;

    private Typed() {}

    /**
     * An amount.
     *
     * @param what the name of the argument or option, for the refusal
     */
    public static Euros amount(String what, String text) {
        return Euros.tryParse(text).orElseThrow(() -> UsageException.refused(what, text, "1234,50"));
    }

    /** A range of days. */
    public static DateRange range(String what, String text) {
        try {
            return DateRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw UsageException.refused(what, text, "2006-01-01/2012-12-31");
        }
    }

    /** Whole numbers of an argument. */
    public static int number(String what, String text, int least, int most, Words words) {
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw UsageException.refused(
                    what, text, words.text("expected.number", "least", least, "most", words.number(most)));
        }
        return number;
    }

    /** Declares the options of a vote. */
    public static Syntax declareVote(Syntax syntax) {
        return syntax.option("--for", "N").option("--against", "N").option("--abstained", "N");
    }

    /** The voices counted, where any option of a vote is there. */
    public static Optional<Vote> vote(Given given) {
        if (List.of("--for", "--against", "--abstained").stream().noneMatch(given::has)) {
            return Optional.empty();
        }
        int inFavour = given.number("--for", 0, MOST_VOICES, 0);
        int against = given.number("--against", 0, MOST_VOICES, 0);
        int abstained = given.number("--abstained", 0, MOST_VOICES, 0);
        if (inFavour + against + abstained == 0) {
            throw UsageException.refused("--for", "0", "1+");
        }
        return Optional.of(Vote.Counted.of(inFavour, against, abstained));
    }
}
