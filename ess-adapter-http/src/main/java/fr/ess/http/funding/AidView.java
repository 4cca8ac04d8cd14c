package fr.ess.http.funding;

import fr.ess.http.shared.Frame.Hidden;
import java.util.List;
import java.util.Optional;

/**
 * The page that says what a project may ask for.
 *
 * @param question the one to ask now; empty when none is of use any more
 * @param left how many questions may still be of use, that one included
 * @param answered what was answered, to be changed
 * @param hidden what the form brings again
 * @param groups the schemes by how near they are to a yes
 */
public record AidView(
        Optional<Question> question,
        int left,
        List<Answered> answered,
        List<Hidden> hidden,
        List<Group> groups,
        String day) {

    /** How a question is answered. */
    public enum Form {
        /** One of a few values. */
        CHOICE,
        /** One of many values. */
        LIST,
        /** Any of a few values. */
        TICKS,
        TEXT,
        NUMBER,
        MONEY,
        DAY
    }

    /**
     * A question.
     *
     * @param text what was typed, when it has to be corrected
     * @param trouble what is wrong with it, empty when nothing is
     */
    public record Question(
            String fact, Form form, String sentence, String hint, List<Choice> choices, String text, String trouble) {

        public boolean is(Form other) {
            return form == other;
        }

        /** The same question after an answer that could not be read; nothing changes where none was given. */
        Question correcting(String typed, String what) {
            return new Question(fact, form, sentence, hint, choices, typed, what);
        }
    }

    public record Choice(String value, String label) {}

    public record Answered(String fact, String label, String value) {}

    public record Group(String word, String heading, List<Card> cards) {}

    /**
     * A scheme and what it answers.
     *
     * @param line the funder, the amount, or what is left to know
     * @param isOpen whether the explanation is unfolded
     */
    public record Card(
            String title,
            String address,
            String summary,
            List<String> line,
            boolean isExample,
            boolean isOpen,
            String answer,
            List<Paragraph> paragraphs,
            List<String> amount,
            List<String> nearMisses) {}

    /** A paragraph of the explanation; {@code standing} is {@code met}, {@code not-met} or {@code unknown}. */
    public record Paragraph(int depth, String standing, String text) {}
}
