package fr.ess.cli.demo;

import fr.ess.application.shared.Progress;
import fr.ess.application.structure.evidence.ImportAgrements;
import fr.ess.application.structure.evidence.ImportAgrementsCommand;
import fr.ess.application.structure.evidence.ImportEssList;
import fr.ess.application.structure.evidence.ImportEssListCommand;
import fr.ess.application.structure.rna.ImportRna;
import fr.ess.application.structure.rna.ImportRnaCommand;
import fr.ess.application.structure.sirene.ImportSirene;
import fr.ess.application.structure.sirene.ImportSireneCommand;
import fr.ess.application.structure.sirene.SireneFiles;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Product;
import fr.ess.cli.shared.Session;
import fr.ess.cli.structure.SireneAnswer;
import fr.ess.cli.structure.intake.AgrementsAnswer;
import fr.ess.cli.structure.intake.EssListAnswer;
import fr.ess.cli.structure.intake.RnaAnswer;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.ProofKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What four registers would bring to the demonstration: most of what they hold is made up, and stays out of it. */
final class DemoRegisters {

    private static final String UNITS = "StockUniteLegale-exemple.csv";
    private static final String ESTABLISHMENTS = "StockEtablissement-exemple.csv";
    private static final String ASSOCIATIONS = "rna-exemple.csv";
    private static final String LIST = "ess-france-exemple.csv";
    private static final String AGREMENTS = "agrements-exemple.csv";
    private static final String IN_TERRITORY = " --territory " + Demo.TERRITORY;

    private final Path database;
    private final Session session;

    DemoRegisters(Path database, Session session) {
        this.database = database;
        this.session = session;
    }

    /** Each command, and what it answers. */
    void show(Page page) {
        page.line().line(session.words().text("demo.rehearsal"));
        try (Product product = session.wiring().open(database.toString(), session.surroundings());
                DemoFile units = DemoFile.copied(UNITS);
                DemoFile establishments = DemoFile.copied(ESTABLISHMENTS);
                DemoFile associations = DemoFile.copied(ASSOCIATIONS);
                DemoFile list = DemoFile.copied(LIST);
                DemoFile agrements = DemoFile.copied(AGREMENTS)) {
            show(
                    page,
                    "sirene --units " + UNITS + " --establishments " + ESTABLISHMENTS + IN_TERRITORY,
                    sirene(product, new SireneFiles(units.path(), establishments.path())));
            show(page, "rna " + ASSOCIATIONS + IN_TERRITORY, rna(product, associations.path()));
            show(page, "ess-list " + LIST, list(product, list.path()));
            show(page, "agrements " + AGREMENTS + " --kind esus", agrements(product, agrements.path()));
        }
    }

    private void show(Page page, String command, Answer answer) {
        page.line().raw("ess --db " + database.getFileName() + " import " + command + " --dry-run");
        answer.show(page);
    }

    private Answer sirene(Product product, SireneFiles files) {
        ImportSireneCommand command =
                new ImportSireneCommand(files, Optional.of(Demo.TERRITORY), session.asOf(), true, Demo.ACTOR);
        return new SireneAnswer(product.use(ImportSirene.class).run(command, Progress.SILENT), session.words());
    }

    private Answer rna(Product product, Path file) {
        ImportRnaCommand command =
                new ImportRnaCommand(file, Optional.of(Demo.TERRITORY), session.asOf(), false, true, Demo.ACTOR);
        return new RnaAnswer(file, product.use(ImportRna.class).run(command, Progress.SILENT), session.words());
    }

    private Answer list(Product product, Path file) {
        ImportEssListCommand command = new ImportEssListCommand(
                file, Optional.empty(), false, session.asOf(), session.asOf(), true, Demo.ACTOR);
        return new EssListAnswer(
                file, command, product.use(ImportEssList.class).run(command, Progress.SILENT), session.words());
    }

    private Answer agrements(Product product, Path file) {
        ImportAgrementsCommand command = new ImportAgrementsCommand(
                file,
                ProofKind.ESUS_ACCREDITATION,
                List.of(),
                new Source("agréments ESUS", SourceKind.REGISTER),
                session.asOf(),
                true,
                Demo.ACTOR);
        return new AgrementsAnswer(
                file, product.use(ImportAgrements.class).run(command, Progress.SILENT), session.words());
    }
}
