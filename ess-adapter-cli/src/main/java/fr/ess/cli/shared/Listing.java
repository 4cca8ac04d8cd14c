package fr.ess.cli.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Things in a list: how many they are, then a row each. Only the form asked for is made. */
public final class Listing implements Answer {

    private final String headline;
    private final Supplier<Table> people;
    private final Supplier<Object> json;
    private final Supplier<Table> machines;

    /**
     * With each form of the list.
     *
     * @param headline counts them
     * @param people a table with the headers of the language
     * @param json an object that holds the list
     * @param machines a table under stable names
     */
    public Listing(String headline, Supplier<Table> people, Supplier<Object> json, Supplier<Table> machines) {
        this.headline = headline;
        this.people = people;
        this.json = json;
        this.machines = machines;
    }

    @Override
    public void show(Page page) {
        page.line(headline);
        Table table = people.get();
        if (!table.isEmpty()) {
            page.line().table(table);
        }
    }

    @Override
    public @Nullable Object json() {
        return json.get();
    }

    @Override
    public Table csv() {
        return machines.get();
    }
}
