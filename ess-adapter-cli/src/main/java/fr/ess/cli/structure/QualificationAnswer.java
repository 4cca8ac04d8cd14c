package fr.ess.cli.structure;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.ExplainQualification.ExplainedQualification;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.qualification.MarkDifference;
import fr.ess.domain.structure.qualification.MissingProof;
import fr.ess.domain.structure.qualification.Qualification;
import fr.ess.domain.structure.qualification.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The legal and the statistical answer, with their reasons, and what public marks say otherwise. */
final class QualificationAnswer implements Answer {

    private final List<ExplainedQualification> explained;
    private final Words words;

    QualificationAnswer(List<ExplainedQualification> explained, Words words) {
        this.explained = explained;
        this.words = words;
    }

    @Override
    public void show(Page page) {
        for (int i = 0; i < explained.size(); i++) {
            if (i > 0) {
                page.line();
            }
            show(page, explained.get(i));
        }
    }

    private void show(Page page, ExplainedQualification one) {
        Qualification qualification = one.qualification();
        page.line(words.text(
                "explain.title", "name", one.structure().profile().name(), "date", words.date(qualification.asOf())));
        one.structure().conflicts().forEach(conflict -> page.line(words.say(conflict.said()), "! ", "  "));
        answer(page, "regime.legal", qualification.legal());
        answer(page, "regime.statistical", qualification.statistical());
        if (!qualification.differences().isEmpty()) {
            page.line().line(words.text("explain.differences"));
            qualification
                    .differences()
                    .forEach(difference -> page.line(
                            words.text(
                                    difference.stated().value() ? "mark-difference.yes" : "mark-difference.no",
                                    "mark",
                                    words.text(difference.mark().key()),
                                    "source",
                                    difference.stated().source().name(),
                                    "date",
                                    words.date(difference.stated().date()),
                                    "cause",
                                    words.text(difference.cause().key())),
                            "  - ",
                            "    "));
        }
    }

    private void answer(Page page, String regime, fr.ess.domain.structure.qualification.Answer answer) {
        String outcome = words.text("outcome." + answer.outcome().word());
        String way =
                answer.outcome().way().map(by -> " " + words.text(by.key())).orElse("");
        String family = answer.outcome()
                .family()
                .map(in -> " (" + words.text(in.key()) + ")")
                .orElse("");
        page.line().line(words.text("explain.answer", "regime", words.text(regime), "outcome", outcome + way + family));
        for (Reason reason : answer.reasons()) {
            page.line(words.say(reason.statement()), "  - ", "    ");
            reason.evidence()
                    .ifPresent(evidence -> page.line(
                            words.text(
                                    "explain.source",
                                    "source",
                                    evidence.source().name(),
                                    "kind",
                                    words.kind(evidence.source().kind()),
                                    "date",
                                    words.date(evidence.date())),
                            "    ",
                            "      "));
            if (!reason.basis().isEmpty()) {
                page.line(words.text("explain.basis", "text", reason.basis()), "    ", "      ");
            }
        }
        List<MissingProof> missing = answer.outcome().missing();
        if (!missing.isEmpty()) {
            String proofs = missing.stream()
                    .map(proof -> words.text(proof.key()))
                    .collect(Collectors.joining(words.text("explain.or")));
            page.line(words.text("explain.missing", "proofs", proofs), "  → ", "    ");
        }
    }

    @Override
    public Object json() {
        return explained.stream().map(this::json).toList();
    }

    private Map<String, @Nullable Object> json(ExplainedQualification one) {
        Qualification qualification = one.qualification();
        return object(
                "id", one.structure().id().toString(),
                "name", one.structure().profile().name(),
                "as_of", qualification.asOf().toString(),
                "legal", json(qualification.legal()),
                "statistical", json(qualification.statistical()),
                "differences",
                        qualification.differences().stream().map(this::json).toList());
    }

    private Map<String, @Nullable Object> json(fr.ess.domain.structure.qualification.Answer answer) {
        return object(
                "outcome", answer.outcome().word(),
                "way", answer.outcome().way().map(way -> word(way)),
                "family", answer.outcome().family().map(EssFamily::word),
                "missing",
                        answer.outcome().missing().stream()
                                .map(QualificationAnswer::word)
                                .toList(),
                "reasons", answer.reasons().stream().map(this::json).toList());
    }

    private Map<String, @Nullable Object> json(Reason reason) {
        return object(
                "code", reason.statement().code().key(),
                "sentence", words.say(reason.statement()),
                "source", reason.evidence().map(evidence -> evidence.source().name()),
                "source_kind",
                        reason.evidence().map(evidence -> word(evidence.source().kind())),
                "date", reason.evidence().map(evidence -> evidence.date().toString()),
                "basis", reason.basis().isEmpty() ? null : reason.basis());
    }

    private Map<String, @Nullable Object> json(MarkDifference difference) {
        return object(
                "mark", word(difference.mark()),
                "says", difference.stated().value(),
                "source", difference.stated().source().name(),
                "date", difference.stated().date().toString(),
                "cause", word(difference.cause()),
                "sentence", words.text(difference.cause().key()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Table csv() {
        Table table = Table.of("id", "as_of", "regime", "outcome", "reason", "sentence", "source", "date", "basis");
        for (ExplainedQualification one : explained) {
            rows(table, one, "legal", one.qualification().legal());
            rows(table, one, "statistical", one.qualification().statistical());
        }
        return table;
    }

    private void rows(
            Table table,
            ExplainedQualification one,
            String regime,
            fr.ess.domain.structure.qualification.Answer answer) {
        for (Reason reason : answer.reasons()) {
            table.row(
                    one.structure().id(),
                    one.qualification().asOf(),
                    regime,
                    answer.outcome().word(),
                    reason.statement().code().key(),
                    words.say(reason.statement()),
                    reason.evidence().map(evidence -> evidence.source().name()).orElse(""),
                    reason.evidence()
                            .map(evidence -> evidence.date().toString())
                            .orElse(""),
                    reason.basis());
        }
    }
}
