package fr.ess.embedding;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.ExplainQualification;
import fr.ess.application.structure.ExportDirectory;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.ImportStructures;
import fr.ess.application.structure.intake.ImportStructuresCommand;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.qualification.Qualification;
import fr.ess.files.FilesModule;
import fr.ess.jdbc.JdbcModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The product open on a database of a folder, with a clock that stands still, and short words for what tests do. */
final class EmbeddedEss implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Messages FRENCH = Messages.in(Language.FR);

    private final Path folder;
    private final Ess ess;

    private EmbeddedEss(Path folder, Ess ess) {
        this.folder = folder;
        this.ess = ess;
    }

    static EmbeddedEss in(Path folder) {
        return on(folder, TODAY);
    }

    /** As on another day. */
    static EmbeddedEss on(Path folder, LocalDate day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneId.of("Europe/Paris"));
        return new EmbeddedEss(
                folder,
                Ess.open(new ApplicationModule(clock), JdbcModule.sqlite(folder.resolve("ess.db")), new FilesModule()));
    }

    <U> U use(Class<U> useCase) {
        return ess.use(useCase);
    }

    Path database() {
        return folder.resolve("ess.db");
    }

    /** A file of these lines. */
    Path file(String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportStructuresCommand command(Path file, String... mapping) {
        return new ImportStructuresCommand(
                file,
                List.of(mapping),
                new Source("liste", SourceKind.REGISTER),
                LocalDate.of(2026, 1, 31),
                Optional.empty(),
                false,
                new Actor("test"));
    }

    static ImportStructuresCommand rehearsed(ImportStructuresCommand command) {
        return new ImportStructuresCommand(
                command.file(),
                command.mapping(),
                command.source(),
                command.statedOn(),
                command.territory(),
                true,
                command.actor());
    }

    static ImportStructuresCommand statedBy(Source source, ImportStructuresCommand command) {
        return new ImportStructuresCommand(
                command.file(),
                command.mapping(),
                source,
                command.statedOn(),
                command.territory(),
                command.dryRun(),
                command.actor());
    }

    ImportReport run(ImportStructuresCommand command) {
        return use(ImportStructures.class).run(command, Progress.SILENT);
    }

    ImportReport take(Path file, String... mapping) {
        return run(command(file, mapping));
    }

    static DirectoryQuery query(String words) {
        return query(words, Audience.MISSION);
    }

    private static DirectoryQuery query(String words, Audience audience) {
        return new DirectoryQuery(words, List.of(), Optional.empty(), TODAY, audience, Optional.empty(), 50, true);
    }

    DirectoryPage search(String words) {
        return use(SearchDirectory.class).search(query(words));
    }

    List<String> names(String words) {
        return search(words).found().stream().map(found -> found.entry().name()).toList();
    }

    StructureView get(String reference) {
        return use(ShowStructure.class).get(reference, Audience.MISSION);
    }

    List<StructureView> lookUp(String reference) {
        return use(ShowStructure.class).lookUp(reference, Audience.MISSION);
    }

    Qualification explain(String reference) {
        return use(ExplainQualification.class)
                .explain(reference, TODAY, Audience.MISSION)
                .qualification();
    }

    String export(ExportFormat format) {
        return export(format, Audience.MISSION);
    }

    String exportForThePublic(ExportFormat format) {
        return export(format, Audience.PUBLIC);
    }

    private String export(ExportFormat format, Audience audience) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        use(ExportDirectory.class).export(query("", audience), format, FRENCH, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ess.close();
    }
}
