package fr.ess.cli.demo;

import fr.ess.application.contract.LoadShippedContracts;
import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.ImportReport.Counts;
import fr.ess.application.structure.intake.ImportStructures;
import fr.ess.application.structure.intake.ImportStructuresCommand;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.cli.shared.Product;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The scenario of the demonstration: a clean database, the Pays de Rennes, what the article that tells where the product
 * comes from says of its charter and contract, a worked example of both, example schemes; then the structures of a
 * register, of a list of State grants, and of that article, its people and its networks.
 */
public final class Demo {

    /** The database of the demonstration where no other is named. */
    public static final String USUAL_FILE = "ess-demo.db";

    /** The territory it loads. */
    public static final String TERRITORY = "pays-de-rennes";

    /** Signs everything the demonstration does, and so tells its databases from those somebody works in. */
    static final Actor ACTOR = new Actor("ess demo");

    private static final int OPERATIONS_LOOKED_AT = 1_000;

    /**
     * A delivery loaded, and what became of its lines.
     *
     * @param delivery said in the sentences of the demonstration
     */
    public record Loaded(MessageCode delivery, Counts counts) {}

    /** What is loaded, in this order. */
    private enum Delivery implements MessageCode {
        REGISTER(
                "ess-numerique-bretagne",
                true,
                new Source("SIRENE et ESS France", SourceKind.REGISTER),
                LocalDate.of(2026, 1, 24)),
        GRANTS(
                "etat-associations-ille-et-vilaine-2010",
                true,
                new Source("État, subventions 2010", SourceKind.REGISTER),
                LocalDate.of(2010, 12, 31)),
        ARTICLE(
                "structures-article-2005",
                false,
                new Source("article RTES 2005", SourceKind.DECLARATION),
                LocalDate.of(2005, 2, 6));

        private final String name;
        private final boolean mapped;
        private final Source source;
        private final LocalDate statedOn;

        Delivery(String name, boolean mapped, Source source, LocalDate statedOn) {
            this.name = name;
            this.mapped = mapped;
            this.source = source;
            this.statedOn = statedOn;
        }

        @Override
        public String key() {
            return MessageCode.key("demo", this);
        }
    }

    private final Function<Path, Product> opening;

    /** With the way to open the product on a database. */
    public Demo(Function<Path, Product> opening) {
        this.opening = opening;
    }

    /**
     * Makes the database anew and loads everything into it.
     *
     * @return what each import did, in the order of the imports
     * @throws UsageException DEMO_NOT_OURS when the file may hold something else than a demonstration; it is untouched
     */
    public List<Loaded> load(Path database) {
        clear(database);
        try (Product product = opening.apply(database)) {
            product.use(DefineTerritory.class).defineShipped(TERRITORY, false, ACTOR);
            product.use(LoadShippedContracts.class).load(ACTOR);
            new DemoSchemes(product, ACTOR).enter();
            List<Loaded> loaded = new ArrayList<>();
            for (Delivery delivery : Delivery.values()) {
                ImportReport report = load(product.use(ImportStructures.class), delivery);
                loaded.add(new Loaded(delivery, report.counts()));
            }
            new DemoPeople(product, ACTOR).enter();
            new DemoNetworks(product, ACTOR).enter();
            return loaded;
        }
    }

    private void clear(Path database) {
        if (Files.notExists(database)) {
            return;
        }
        if (!Files.isRegularFile(database) || !(isUsual(database) || isOurs(database))) {
            throw new UsageException(UsageProblem.DEMO_NOT_OURS, "file", database);
        }
        try {
            for (String suffix : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new EssException(ErrorCode.DATABASE_READ_ONLY, "database", database).causedBy(e);
        }
    }

    private static boolean isUsual(Path database) {
        return database.getFileName().toString().equals(USUAL_FILE);
    }

    /** Whether everything that was ever done in it was done by a demonstration. */
    private boolean isOurs(Path database) {
        try (Product product = opening.apply(database)) {
            var operations = product.use(ConsultOperations.class).listBefore(OperationId.END, OPERATIONS_LOOKED_AT);
            return !operations.isEmpty()
                    && operations.size() < OPERATIONS_LOOKED_AT
                    && operations.stream()
                            .allMatch(operation -> operation.actor().equals(ACTOR));
        } catch (EssException e) {
            return false;
        }
    }

    private static ImportReport load(ImportStructures imports, Delivery delivery) {
        try (DemoFile table = DemoFile.copied(delivery.name + ".csv")) {
            return imports.run(
                    new ImportStructuresCommand(
                            table.path(),
                            delivery.mapped ? DemoFile.lines(delivery.name + ".mapping") : List.of(),
                            delivery.source,
                            delivery.statedOn,
                            Optional.of(TERRITORY),
                            false,
                            ACTOR),
                    Progress.SILENT);
        }
    }
}
