package fr.ess.files.territory;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneHistory;
import fr.ess.domain.territory.CommuneState;
import fr.ess.domain.territory.CommuneState.Standing;
import fr.ess.files.reference.ReferenceTable;
import fr.ess.files.reference.ReferenceTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the three files of the history of the communes of Brittany: exact days up to 2019-01-01, then what differs in the
 * code of 2026 without the day, then the delegated and associated communes of 2026.
 */
final class CommuneHistoryReader {

    private static final LocalDate LATEST = OfficialGeographyReader.VINTAGE;
    private static final LocalDate EXACT_UNTIL = LocalDate.of(2019, 1, 1);
    private static final Map<String, Standing> STANDINGS = Map.of(
            "COM", Standing.COMMUNE,
            "COMD", Standing.DELEGATED,
            "COMA", Standing.ASSOCIATED,
            "COMP", Standing.ABSORBED,
            "commune-deleguee", Standing.DELEGATED,
            "commune-associee", Standing.ASSOCIATED);

    private final Map<CommuneCode, Row> changes = new HashMap<>();
    private final Map<CommuneCode, CommuneState> parts = new HashMap<>();
    private final List<CommuneState> states = new ArrayList<>();

    CommuneHistory read() {
        ReferenceTable.read(
                        CommuneHistoryReader.class,
                        "communes-deleguees-associees-bretagne-2026.csv",
                        CommuneHistoryReader::part)
                .forEach(part -> parts.put(part.code(), part));
        ReferenceTable.read(CommuneHistoryReader.class, "evolutions-communes-bretagne-2019-2026.csv", row -> row)
                .stream()
                .filter(row -> !row.get("evenement").equals("change_epci"))
                .forEach(row -> changes.put(new CommuneCode(row.get("code_2019")), row));
        ReferenceTable.read(
                        CommuneHistoryReader.class,
                        "historique-communes-bretagne-1943-2020.csv",
                        CommuneHistoryReader::state)
                .forEach(this::continued);
        states.addAll(parts.values());
        return new CommuneHistory(states, new DateRange(EXACT_UNTIL.plusDays(1), LATEST.minusDays(1)));
    }

    private static CommuneState part(Row row) {
        return new CommuneState(
                new CommuneCode(row.get("code_insee")),
                row.get("nom"),
                standing(row),
                DateRange.from(LATEST),
                Optional.of(new CommuneCode(row.get("commune_actuelle"))));
    }

    private static CommuneState state(Row row) {
        LocalDate first = row.find("date_debut").map(LocalDate::parse).orElse(LocalDate.MIN);
        LocalDate last = row.find("date_fin")
                .map(LocalDate::parse)
                .map(next -> next.minusDays(1))
                .orElse(LocalDate.MAX);
        return new CommuneState(
                new CommuneCode(row.get("code_insee")),
                row.get("nom"),
                standing(row),
                new DateRange(first, last),
                row.find("pole").map(CommuneHistoryReader::codeIn));
    }

    /** The code in the name of a state, {@code COM-35220@2019-01-01}. */
    private static CommuneCode codeIn(String state) {
        return new CommuneCode(state.substring(state.indexOf('-') + 1, state.indexOf('@')));
    }

    private static Standing standing(Row row) {
        return Optional.ofNullable(STANDINGS.get(row.get("type"))).orElseThrow();
    }

    /** Keeps a state of the exact history, ended where the code of 2026 says that it had ended by then. */
    private void continued(CommuneState state) {
        if (state.days().end().isPresent()) {
            states.add(state);
        } else if (state.standing() == Standing.COMMUNE) {
            continuedCommune(state);
        } else {
            continuedPart(state);
        }
    }

    private void continuedCommune(CommuneState state) {
        Row change = changes.get(state.code());
        if (change == null) {
            states.add(state);
            return;
        }
        states.add(ended(state));
        CommuneCode commune = new CommuneCode(change.get("code_2026"));
        if (commune.equals(state.code())) {
            states.add(new CommuneState(
                    commune, change.get("nom_2026"), Standing.COMMUNE, DateRange.from(LATEST), Optional.empty()));
        } else if (!parts.containsKey(state.code())) {
            states.add(absorbed(state, commune));
        }
    }

    private void continuedPart(CommuneState state) {
        if (state.standing() == Standing.ABSORBED || parts.remove(state.code()) != null) {
            states.add(state);
            return;
        }
        states.add(ended(state));
        CommuneCode commune = state.attachedTo().orElseThrow();
        if (!commune.equals(state.code())) {
            states.add(absorbed(state, commune));
        }
    }

    private static CommuneState ended(CommuneState state) {
        DateRange days = new DateRange(state.days().first(), LATEST.minusDays(1));
        return new CommuneState(state.code(), state.name(), state.standing(), days, state.attachedTo());
    }

    private static CommuneState absorbed(CommuneState state, CommuneCode commune) {
        return new CommuneState(
                state.code(), state.name(), Standing.ABSORBED, DateRange.from(LATEST), Optional.of(commune));
    }
}
