package fr.ess.cli.bundle;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.bundle.BundleSummary;
import fr.ess.application.bundle.BundleSummary.BundleFile;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;

/** The files of a bundle. */
record BundleAnswer(String title, String directory, BundleSummary summary, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.text(title, "directory", directory, "lines", words.count("line", summary.lines())));
        Table table = Table.of(words.text("column.file"), words.text("column.lines"), words.text("column.sha256"));
        summary.files().forEach(file -> table.row(file.name(), words.number(file.lines()), file.sha256()));
        page.line().table(table);
    }

    @Override
    public Object json() {
        return object(
                "directory",
                directory,
                "product",
                summary.product(),
                "files",
                summary.files().stream().map(BundleAnswer::json).toList());
    }

    private static Object json(BundleFile file) {
        return object("name", file.name(), "lines", file.lines(), "sha256", file.sha256());
    }

    @Override
    public Table csv() {
        Table table = Table.of("name", "lines", "sha256");
        summary.files().forEach(file -> table.row(file.name(), file.lines(), file.sha256()));
        return table;
    }
}
