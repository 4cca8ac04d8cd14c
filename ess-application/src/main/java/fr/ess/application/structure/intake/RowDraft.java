package fr.ess.application.structure.intake;

import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.SourceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one row, or several about the same structure, states. */
public record RowDraft(Facts facts, List<Establishment> establishments, List<Proof> proofs) {

    public RowDraft {
        establishments = List.copyOf(establishments);
        proofs = List.copyOf(proofs);
    }

    /** This row completed by a later one about the same structure: what this one says stands. */
    RowDraft orElse(RowDraft later) {
        Set<Establishment> places = new LinkedHashSet<>(establishments);
        places.addAll(later.establishments);
        Set<Proof> allProofs = new LinkedHashSet<>(proofs);
        allProofs.addAll(later.proofs);
        return new RowDraft(facts.orElse(later.facts), new ArrayList<>(places), new ArrayList<>(allProofs));
    }

    /** What the row states, as a record of its source. */
    public SourceRecord record(Source source, LocalDate statedOn, long operation) {
        return new SourceRecord(source, statedOn, operation, facts, establishments, proofs);
    }
}
