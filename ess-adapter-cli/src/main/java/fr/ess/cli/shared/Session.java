package fr.ess.cli.shared;

import fr.ess.application.shared.Actor;
import fr.ess.application.sheet.SheetWriter;
import fr.ess.domain.shared.Lazy;
import fr.ess.domain.shared.Message;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/** One run of a command: where it reads and writes, in which language, about which day, on which database. */
public final class Session implements AutoCloseable {

    private final Surroundings surroundings;
    private final Wiring wiring;
    private final Words words;
    private final Given given;
    private final PrintStream out;
    private final PrintStream err;
    private final Lazy<Product> product = new Lazy<>(this::open);
    private boolean opened;

    Session(Surroundings surroundings, Wiring wiring, Words words, Given given, PrintStream out, PrintStream err) {
        this.surroundings = surroundings;
        this.wiring = wiring;
        this.words = words;
        this.given = given;
        this.out = out;
        this.err = err;
    }

    public Words words() {
        return words;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Wiring wiring() {
        return wiring;
    }

    /** Where results go, and nothing else. */
    public PrintStream out() {
        return out;
    }

    /** Where everything else goes. */
    public PrintStream err() {
        return err;
    }

    /** A use case on the database of this session, which is opened by the first one. */
    public <U> U use(Class<U> type) {
        return product.get().use(type);
    }

    private Product open() {
        Product fresh = wiring.open(database(), surroundings);
        opened = true;
        return fresh;
    }

    /** The database, a file or an address: {@code --db}, else {@code $ESS_DB}, else {@code ess.db} here. */
    public String database() {
        String unlessGiven = surroundings.environment().getOrDefault("ESS_DB", "");
        String written = given.find("--db").orElse(unlessGiven.isBlank() ? "ess.db" : unlessGiven);
        return isAddress(written) ? written : path(written).toString();
    }

    /** Whether a database is written as an address rather than as the path of a file. */
    public static boolean isAddress(String written) {
        return written.startsWith("jdbc:") || written.contains("://");
    }

    public Path path(String written) {
        return surroundings.path(written);
    }

    /** The day the question is about: {@code --as-of}, else today. */
    public LocalDate asOf() {
        return given.date("--as-of").orElseGet(() -> LocalDate.now(surroundings.clock()));
    }

    public Actor actor() {
        return new Actor(surroundings.user());
    }

    /** The form asked for, or a command's usual one. */
    public OutputFormat format(OutputFormat unlessGiven) {
        return given.find("--format")
                .map(word -> OutputFormat.find(word)
                        .orElseThrow(() -> UsageException.refused("--format", word, OutputFormat.words())))
                .orElse(unlessGiven);
    }

    /** Prints a result in the form asked for. */
    public void print(Answer answer) {
        OutputFormat format = format(OutputFormat.TABLE);
        switch (format) {
            case TABLE -> answer.show(new Page(out, surroundings.width()));
            case JSON -> out.println(Json.write(answer.json()));
            case CSV -> {
                Table table = answer.csv();
                use(SheetWriter.class).write(table.headers(), table.rows(), out);
            }
            case JSONL, GEOJSON, GRAPHML, SVG ->
                throw new UsageException(UsageProblem.FORMAT_NOT_HERE, "format", format.word());
        }
    }

    /** Prints for people, in the width of the terminal. */
    public void show(Consumer<Page> writer) {
        writer.accept(new Page(out, surroundings.width()));
    }

    /** Says something beside the result. */
    public void remark(Message message) {
        new Page(err, surroundings.width()).line(words.say(message));
    }

    @Override
    public void close() {
        if (opened) {
            product.get().close();
        }
    }
}
