package fr.ess.cli.stakeholder.privacy;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.stakeholder.ErasePerson;
import fr.ess.application.stakeholder.ErasePerson.Erased;
import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.stakeholder.PersonId;

/** {@code ess gdpr erase}: erases a person for good, and proves that no total changed (RGPD, art. 17). */
public final class EraseVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("PERSON").option("--why", "TEXT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        PersonId id = session.use(People.class).meant(given.argument()).id();
        Erased erased =
                session.use(ErasePerson.class).erase(id, given.find("--why").orElse(""), session.actor());
        session.print(new ErasedAnswer(erased, session.words()));
        return ExitCode.DONE;
    }

    private record ErasedAnswer(Erased erased, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("gdpr.erased", "id", erased.person(), "operation", erased.operation()));
            page.line(
                    words.text(
                            "gdpr.erased-where",
                            "states",
                            words.number(erased.states()),
                            "texts",
                            words.number(erased.texts()),
                            "operations",
                            words.number(erased.operations())),
                    "  ",
                    "  ");
            page.line(
                    words.text(
                            "gdpr.totals",
                            "people",
                            words.number(erased.after().people()),
                            "seats",
                            words.number(erased.after().seatCount())),
                    "  ",
                    "  ");
            if (erased.keptByLaw() > 0) {
                page.line(words.text("gdpr.kept-by-law", "n", words.number(erased.keptByLaw())), "  ", "  ");
            }
            page.line(words.text("gdpr.backups"), "  ", "  ");
        }

        @Override
        public Object json() {
            return object(
                    "id", erased.person().toString(),
                    "operation", erased.operation().toString(),
                    "states", erased.states(),
                    "texts", erased.texts(),
                    "journal_operations", erased.operations(),
                    "kept_by_law", erased.keptByLaw(),
                    "totals",
                            object(
                                    "people", erased.after().people(),
                                    "seats", erased.after().seatCount(),
                                    "unchanged", erased.before().equals(erased.after())));
        }

        @Override
        public Table csv() {
            return Table.of("id", "operation", "states", "texts", "journal_operations", "kept_by_law")
                    .row(
                            erased.person(),
                            erased.operation(),
                            erased.states(),
                            erased.texts(),
                            erased.operations(),
                            erased.keptByLaw());
        }
    }
}
