package fr.ess.domain.contract;

import fr.ess.domain.charter.CharterId;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Party;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A contract in few words. */
final class ContractFixtures {

    static final Party REGION = new Party.Named("Région");
    static final Party STATE = new Party.Named("État");

    private ContractFixtures() {}

    static Contract unsigned() {
        return new Contract(
                new ContractId(1),
                "contrat",
                "Contrat",
                ContractKind.PAYS,
                new CharterId(1),
                DateRange.parse("2006-01-01/2012-12-31"),
                true,
                List.of());
    }

    /** Signed on 1 March 2006. */
    static Contract contract(Envelope... envelopes) {
        return unsigned()
                .with(new Act.Signature(
                        day("2006-03-01"), source("Contrat, article 5"), List.of(), List.of(envelopes)));
    }

    static Envelope root(String code, Party funder, long euros) {
        return envelope(code, funder, "", "", euros, -1);
    }

    static Envelope part(String code, Party funder, String parent, String node, long euros) {
        return envelope(code, funder, parent, node, euros, -1);
    }

    static Envelope envelope(String code, Party funder, String parent, String node, long euros, int percent) {
        return new Envelope(
                new EnvelopeCode(code),
                "Enveloppe " + code,
                funder,
                Optional.of(new BudgetYear(2006)),
                NodeCode.tryParse(node),
                parent.isEmpty() ? Optional.empty() : Optional.of(new EnvelopeCode(parent)),
                Euros.of(euros),
                percent < 0 ? Optional.empty() : Optional.of(Share.ofPercent(percent)),
                new TreeSet<>());
    }

    static Act.Amendment amendment(int number, String day, Act.Change... changes) {
        return new Act.Amendment(
                day(day),
                new ActSource("Avenant n° " + number, "article 1", "Il est convenu."),
                number,
                List.of(changes));
    }

    static Act.Change set(String envelope, Euros amount) {
        return new Act.Change.AmountSet(new EnvelopeCode(envelope), amount);
    }

    static Act.Movement step(Act.Step step, String day, String file, String envelope, Euros amount) {
        return new Act.Movement(
                day(day), source("Vote"), step, new FileReference(file), new EnvelopeCode(envelope), amount);
    }

    static Act.Transfer transfer(String day, String from, String to, Euros amount) {
        return new Act.Transfer(day(day), source("Décision"), new EnvelopeCode(from), new EnvelopeCode(to), amount);
    }

    static ActSource source(String document) {
        return new ActSource(document, "", "Le texte de : " + document);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
