package fr.ess.cli.shared;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Where a verb declares what it takes. Values come in as text, and {@link Given} reads them; descriptions and labels
 * come from the sentences, under the verb's path.
 */
public final class Syntax {

    private final CommandSpec spec;
    private final Words words;
    private final String path;

    Syntax(CommandSpec spec, Words words, String path) {
        this.spec = spec;
        this.words = words;
        this.path = path;
    }

    /** An argument that must be there, after those declared before it. */
    public Syntax argument(String label) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(words.text("label." + label))
                .index(Integer.toString(spec.positionalParameters().size()))
                .arity("1")
                .required(true)
                .type(String.class)
                .description(description(label))
                .build());
        return this;
    }

    /** An argument that may be there, after those declared before it. */
    public Syntax maybeArgument(String label) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(words.text("label." + label))
                .index(Integer.toString(spec.positionalParameters().size()))
                .arity("0..1")
                .type(String.class)
                .description(description(label))
                .build());
        return this;
    }

    /** Any number of arguments, none included. */
    public Syntax arguments(String label) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(words.text("label." + label))
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description(label))
                .build());
        return this;
    }

    /** An option with one value. */
    public Syntax option(String name, String label) {
        spec.addOption(valued(name, label).type(String.class).arity("1").build());
        return this;
    }

    /** An option with one value, which must be there. */
    public Syntax requiredOption(String name, String label) {
        spec.addOption(
                valued(name, label).type(String.class).arity("1").required(true).build());
        return this;
    }

    /** An option that may come several times, with one value each. */
    public Syntax options(String name, String label) {
        spec.addOption(valued(name, label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .build());
        return this;
    }

    /** An option that takes several values at once, and may come several times. */
    public Syntax listOption(String name, String label) {
        spec.addOption(valued(name, label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .splitRegex(",")
                .build());
        return this;
    }

    /** An option without value. */
    public Syntax flag(String name) {
        spec.addOption(OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description(name.substring(2)))
                .build());
        return this;
    }

    private OptionSpec.Builder valued(String name, String label) {
        return OptionSpec.builder(name)
                .paramLabel(words.text("label." + label))
                .description(description(name.substring(2)));
    }

    private String description(String name) {
        return words.text("help." + path + "." + name);
    }
}
