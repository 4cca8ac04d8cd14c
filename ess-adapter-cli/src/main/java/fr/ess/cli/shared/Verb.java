package fr.ess.cli.shared;

/** What a command does. Stateless: what was typed and what is around come with the run. */
public interface Verb {

    /** Declares the arguments and options. */
    void declare(Syntax syntax);

    /**
     * Runs.
     *
     * @throws fr.ess.domain.shared.EssException what use cases refuse
     * @throws UsageException what was typed wrong
     */
    ExitCode run(Given given, Session session);
}
