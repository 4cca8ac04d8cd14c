package fr.ess.application.stakeholder.register;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the register, as far as the mission needs it.
 *
 * @param commune the commune that elected her to an intercommunalité, where the file says
 * @param seat how the seat is called
 * @param function what she is there besides, empty for none
 * @param told what tells two élus of one name in one council apart; looked at while the file is read, never kept
 */
record EluLine(
        long line,
        PersonName name,
        Collectivity council,
        Optional<CommuneCode> commune,
        String seat,
        LocalDate since,
        String function,
        LocalDate functionSince,
        String told) {

    /** By which two lines are about the same seat. */
    String key() {
        return council.level() + " " + council.code() + " " + name.folded();
    }

    /** The seat, and the function where it began another day; else the function is how the seat is called. */
    List<Mandate> mandates(Source source) {
        if (function.isEmpty()) {
            return List.of(mandate(seat, since, source));
        }
        return functionSince.equals(since)
                ? List.of(mandate(function, since, source))
                : Stream.of(mandate(seat, since, source), mandate(function, functionSince, source))
                        .toList();
    }

    private Mandate mandate(String title, LocalDate from, Source source) {
        return new Mandate(
                new Assembly.CouncilOf(council), title, List.of(), Optional.empty(), DateRange.from(from), source);
    }
}
