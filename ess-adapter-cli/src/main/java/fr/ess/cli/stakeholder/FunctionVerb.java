package fr.ess.cli.stakeholder;

import fr.ess.application.structure.ShowStructure;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.structure.StructureId;

/** {@code ess person function}: what a person does in a structure, with its days. */
public final class FunctionVerb implements Verb {

    private static final String KIND = "--kind";

    @Override
    public void declare(Syntax syntax) {
        PersonOptions.declareDays(syntax.argument("PERSON")
                        .argument("TITLE")
                        .argument("REF")
                        .option(KIND, "KIND"))
                .option(PersonOptions.SOURCE, "SOURCE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        StructureId structure = session.use(ShowStructure.class)
                .get(given.arguments().get(2), Audience.MISSION)
                .id();
        StructureFunction function = new StructureFunction(
                structure,
                PersonOptions.constant(
                        StructureFunction.Kind.class, KIND, given.find(KIND).orElse("governance")),
                RoleWords.title(given.arguments().get(1), session),
                given.days(),
                PersonOptions.source(given));
        return PersonChange.run(given.arguments().get(0), session, person -> person.withFunction(function));
    }
}
