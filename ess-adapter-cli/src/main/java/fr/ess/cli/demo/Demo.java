package fr.ess.cli.demo;

import fr.ess.application.funding.KeepSchemes;
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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The scenario of the demonstration: a clean database, the Pays de Rennes, example schemes, then the structures of a
 * register, of a list of State grants, and of the article that tells where the product comes from.
 */
public final class Demo {

    /** The database of the demonstration where no other is named. */
    public static final String USUAL_FILE = "ess-demo.db";

    /** The territory it loads. */
    public static final String TERRITORY = "pays-de-rennes";

    /** Signs everything the demonstration does, and so tells its databases from those somebody works in. */
    static final Actor ACTOR = new Actor("ess demo");

    /** The example schemes, by code; their files stand in the folder {@code schemes}. */
    static final List<String> SCHEMES = List.of(
            "aide-poste-insertion",
            "amorcage-ess-bretagne",
            "amorcage-ess-pays-de-rennes",
            "appel-projets-rennes",
            "dla",
            "emploi-associatif-bretagne",
            "fdva-fonctionnement",
            "fondation-inclusion",
            "fonds-consolidation",
            "fonds-de-confiance",
            "fse-plus-inclusion",
            "garantie-emprunt",
            "investissement-tiers-lieux",
            "leader-gal",
            "poste-fonjep",
            "services-personnes-sieg");

    private static final String SCHEMES_TOGETHER = "dispositifs d’exemple";

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
            product.use(KeepSchemes.class).keepDocuments(SCHEMES_TOGETHER, schemes(), ACTOR);
            List<Loaded> loaded = new ArrayList<>();
            for (Delivery delivery : Delivery.values()) {
                ImportReport report = load(product.use(ImportStructures.class), delivery);
                loaded.add(new Loaded(delivery, report.counts()));
            }
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
        Path folder = null;
        try {
            folder = Files.createTempDirectory("ess-demo");
            Path table = folder.resolve(delivery.name + ".csv");
            try (InputStream content = resource(delivery.name + ".csv")) {
                Files.copy(content, table);
            }
            return imports.run(
                    new ImportStructuresCommand(
                            table,
                            delivery.mapped ? lines(delivery.name + ".mapping") : List.of(),
                            delivery.source,
                            delivery.statedOn,
                            Optional.of(TERRITORY),
                            false,
                            ACTOR),
                    Progress.SILENT);
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED).causedBy(e);
        } finally {
            discard(folder, delivery);
        }
    }

    private static SortedMap<String, String> schemes() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String code : SCHEMES) {
            String file = "schemes/" + code + ".yaml";
            try {
                texts.put(file, text(file));
            } catch (IOException e) {
                throw new EssException(ErrorCode.OUTPUT_FAILED).causedBy(e);
            }
        }
        return texts;
    }

    private static List<String> lines(String name) throws IOException {
        return text(name).lines().toList();
    }

    private static String text(String name) throws IOException {
        try (InputStream content = resource(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Demo.class.getResourceAsStream("/fr/ess/cli/demo/" + name), name);
    }

    private static void discard(@org.jspecify.annotations.Nullable Path folder, Delivery delivery) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(delivery.name + ".csv"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
