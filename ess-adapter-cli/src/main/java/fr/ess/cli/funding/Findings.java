package fr.ess.cli.funding;

import fr.ess.application.funding.CheckScheme.Study;
import fr.ess.domain.funding.analysis.SchemeFinding;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.fact.FactSheet;
import java.util.List;

/** What an analysis found, as remarks. */
final class Findings {

    private Findings() {}

    static Remark remark(String name, SchemeFinding finding, Study study, FundingWords funding) {
        List<ClauseFinding> clauses = study.ready()
                .map(ready -> ready.judge(FactSheet.EMPTY).clauses())
                .orElse(List.of());
        String sentence = funding.words().text(finding.kind().key());
        return new Remark(
                name,
                0,
                0,
                finding.kind().key(),
                finding.schemes().size() > 1 ? sentence + " : " + String.join(" → ", finding.schemes()) : sentence,
                finding.clauses().stream()
                        .map(number -> funding.texts().clauses().requirement(clauses.get(number)))
                        .toList(),
                finding.witness());
    }
}
