package fr.ess.cli.shared;

import java.util.List;
import picocli.AutoComplete;

/** {@code ess completion}: the script by which a shell completes the command. */
public final class CompletionVerb implements Verb {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    private final List<Command> commands;

    /** For the commands that are completed, this one included. */
    public CompletionVerb(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("SHELL");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String shell = given.argument();
        if (!SHELLS.contains(shell)) {
            throw UsageException.refused("SHELL", shell, String.join(", ", SHELLS));
        }
        Grammar grammar = new Grammar(commands, session.words());
        // One script serves both: in zsh it turns the completion of bash on by itself.
        session.out().print(AutoComplete.bash(Grammar.NAME, grammar.all()));
        return ExitCode.DONE;
    }
}
