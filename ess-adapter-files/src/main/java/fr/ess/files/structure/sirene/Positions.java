package fr.ess.files.structure.sirene;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.GeoPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file of positions, in the order of SIRET like the establishments it goes along with. */
final class Positions implements AutoCloseable {

    /** A point drawn by lot in the commune: it says nothing that the commune does not. */
    private static final String BY_LOT = "33";

    private static final String SIRET = "siret";
    private static final String LONGITUDE = "x_longitude";
    private static final String LATITUDE = "y_latitude";
    private static final String QUALITY = "qualite_xy";

    private final StockRows rows;
    private final Cells cells = new Cells(';');
    private final List<String> header;
    private int siren = -1;
    private boolean there;

    Positions(StockRows rows) {
        this.rows = rows;
        if (rows.advance()) {
            rows.cells(cells);
        }
        header = cells.names();
        if (!header.containsAll(List.of(SIRET, LONGITUDE, LATITUDE, QUALITY))) {
            throw new EssException(
                            ErrorCode.STOCK_COMPANION_UNKNOWN,
                            "file",
                            rows.file().name())
                    .with("missing", String.join(", ", SIRET, LONGITUDE, LATITUDE, QUALITY));
        }
        there = advance();
    }

    private boolean advance() {
        int before = siren;
        do {
            if (!rows.advance()) {
                return false;
            }
            siren = rows.cells(cells).siren(header.indexOf(SIRET));
        } while (siren < 0);
        if (siren < before) {
            throw rows.notSorted();
        }
        return true;
    }

    /** The points of a unit's establishments, by SIRET; units are asked for in the order of SIREN. */
    Map<String, GeoPoint> of(int unit) {
        Map<String, GeoPoint> points = new HashMap<>();
        while (there && siren < unit) {
            there = advance();
        }
        while (there && siren == unit) {
            if (!text(QUALITY).equals(BY_LOT)) {
                point().ifPresent(point -> points.put(text(SIRET), point));
            }
            there = advance();
        }
        return points;
    }

    private Optional<GeoPoint> point() {
        try {
            double longitude = Double.parseDouble(text(LONGITUDE));
            double latitude = Double.parseDouble(text(LATITUDE));
            return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
                    ? Optional.of(new GeoPoint(longitude, latitude))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String text(String column) {
        return cells.text(header.indexOf(column));
    }

    @Override
    public void close() {
        rows.close();
    }
}
