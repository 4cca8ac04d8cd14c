package fr.ess.domain.contract;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A contract as of a day, derived from its acts until then.
 *
 * @param signatories none before it is signed
 * @param files the money of each file on each envelope, in figures that allot nothing
 * @param acts those of the day and before, in order
 */
public record ContractState(
        LocalDate day,
        DateRange term,
        List<Signatory> signatories,
        SortedMap<EnvelopeCode, EnvelopeState> envelopes,
        SortedMap<FileReference, SortedMap<EnvelopeCode, Figures>> files,
        List<Act> acts) {

    /**
     * The envelope of that code.
     *
     * @throws EssException ENVELOPE_UNKNOWN
     */
    public EnvelopeState get(EnvelopeCode code) {
        EnvelopeState found = envelopes.get(code);
        if (found == null) {
            throw new EssException(ErrorCode.ENVELOPE_UNKNOWN, "envelope", code);
        }
        return found;
    }

    /** The money by part of the charter, year and funder. Cells never overlap: their sum is {@link #total()}. */
    public SortedMap<Cell, Figures> cells() {
        SortedMap<Cell, Figures> cells = new TreeMap<>();
        envelopes.values().forEach(state -> cells.merge(state.cell(), state.own(), Figures::plus));
        return cells;
    }

    public Figures total() {
        return envelopes.values().stream().map(EnvelopeState::own).reduce(Figures.NONE, Figures::plus);
    }
}
