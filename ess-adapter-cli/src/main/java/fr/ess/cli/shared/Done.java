package fr.ess.cli.shared;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a command that did one thing: a sentence for people, a few named values for machines.
 *
 * @param facts by their stable names
 */
public record Done(String sentence, Map<String, @Nullable Object> facts) implements Answer {

    /** Says a fixed text, whose placeholders take the same values that machines read: name, value, name, value … */
    public static Done of(Words words, String key, Object... facts) {
        return new Done(words.text(key, facts), Json.object(facts));
    }

    @Override
    public void show(Page page) {
        page.line(sentence);
    }

    @Override
    public Object json() {
        return facts;
    }

    @Override
    public Table csv() {
        Collection<@Nullable Object> values = facts.values();
        return Table.of(facts.keySet().toArray(String[]::new))
                .row(values.stream().map(value -> value == null ? "" : value).toArray());
    }
}
