package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.domain.territory.GeoPoint;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where establishments stand, from a table through the store to every document. */
class PositionTest {

    private static final GeoPoint SEAT = new GeoPoint(-1.6778, 48.1113);

    @TempDir
    private Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private ImportReport take(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "nom;siret;commune;département;longitude;latitude";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ess.take(ess.file("lieux.csv", lines));
    }

    @Test
    void aPositionIsKeptShownAndExported() {
        take("Club;80032984900015;Rennes;35;-1,6778;48,1113");

        assertThat(ess.get("800329849").profile().position()).contains(SEAT);
        assertThat(ess.search("club").found().get(0).entry().position()).contains(SEAT);
        assertThat(ess.export(ExportFormat.JSON)).contains("\"longitude\":-1.6778,\"latitude\":48.1113");
        assertThat(ess.export(ExportFormat.GEOJSON))
                .contains("\"coordinates\":[-1.6778,48.1113]", "\"precision\":\"address\"");
        assertThat(ess.export(ExportFormat.CSV)).contains("Longitude;Latitude", ";-1.6778;48.1113;");
    }

    @Test
    void theSameTableAgainChangesNothingAndAMovedPointIsOneChange() {
        take("Club;80032984900015;Rennes;35;-1.6778;48.1113");

        assertThat(take("Club;80032984900015;Rennes;35;-1.67780;48.11130")
                        .counts()
                        .unchanged())
                .isEqualTo(1);
        assertThat(take("Club;80032984900015;Rennes;35;-1.6779;48.1113")
                        .counts()
                        .changed())
                .isEqualTo(1);
    }

    @Test
    void aPointThatCannotBeReadIsSaidAndTheRowKept() {
        ImportReport report = take("Club;80032984900015;Rennes;35;ici;48.1113");

        assertThat(ess.get("800329849").profile().position()).isEmpty();
        assertThat(report.counts().added()).isEqualTo(1);
    }
}
