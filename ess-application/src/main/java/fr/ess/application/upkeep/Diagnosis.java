package fr.ess.application.upkeep;

import java.util.List;

/**
 * What a doctor says of a store.
 *
 * @param schema the number of its schema
 * @param structures how many structures were looked at
 * @param findings what is wrong, the gravest first
 */
public record Diagnosis(int schema, long structures, List<Finding> findings) {

    public Diagnosis {
        findings = findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::fault))
                .toList();
    }

    public boolean isHealthy() {
        return findings.isEmpty();
    }
}
