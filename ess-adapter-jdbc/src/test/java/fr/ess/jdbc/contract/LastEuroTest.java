package fr.ess.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.charter.KeepCharters;
import fr.ess.application.contract.KeepContracts;
import fr.ess.application.ledger.Kinds;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.ClockIds;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.CharterId;
import fr.ess.domain.charter.CharterVersion;
import fr.ess.domain.charter.Party;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.ActSource;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.ContractId;
import fr.ess.domain.contract.ContractKind;
import fr.ess.domain.contract.Envelope;
import fr.ess.domain.contract.EnvelopeCode;
import fr.ess.domain.contract.Figures;
import fr.ess.domain.contract.FileReference;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import fr.ess.jdbc.ledger.JdbiLedgerStore;
import fr.ess.jdbc.operation.JdbiOperationLog;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.OnEachDatabase;
import fr.ess.jdbc.shared.TemporaryDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writers that know nothing of each other, each with its own connections, at the same envelope. */
@OnEachDatabase
class LastEuroTest {

    private static final LocalDate DAY = LocalDate.of(2007, 5, 10);
    private static final EnvelopeCode ENVELOPE = new EnvelopeCode("E1");
    private static final Actor MISSION = new Actor("mission");
    private static final int WRITERS = 4;

    private final TemporaryDatabase database;

    LastEuroTest(Dialect dialect) {
        this.database = TemporaryDatabase.of(dialect);
    }

    @Test
    void cha3_ofThoseWhoCommitTheLastEuroAtTheSameMomentExactlyOneSucceeds() throws Exception {
        JdbiUnitOfWork first = database.unitOfWork();
        charters(first).keep(charter(), MISSION);
        contracts(first).keep(contract(), MISSION);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int euro = 1; euro <= 5; euro++) {
                CyclicBarrier together = new CyclicBarrier(WRITERS);
                int round = euro;
                List<Callable<Optional<EssException>>> writers = IntStream.range(0, WRITERS)
                        .<Callable<Optional<EssException>>>mapToObj(writer -> () -> {
                            KeepContracts own = contracts(database.another());
                            together.await(1, TimeUnit.MINUTES);
                            return refusal(own, "D" + round + "-" + writer, Euros.of(round == 5 ? 1 : 30));
                        })
                        .toList();
                int refused = 0;
                for (Future<Optional<EssException>> answer : threads.invokeAll(writers)) {
                    Optional<EssException> refusal = answer.get();
                    refused += refusal.isPresent() ? 1 : 0;
                    refusal.ifPresent(refusedWith -> {
                        assertThat(refusedWith.code()).isEqualTo(ErrorCode.ENVELOPE_EXHAUSTED);
                        assertThat(refusedWith.said().facts()).containsKeys("cell", "excess", "article");
                    });
                }
                assertThat(refused).isEqualTo(round == 1 || round == 5 ? WRITERS - 1 : WRITERS);
            }
        } finally {
            threads.shutdownNow();
        }
        Figures left = contracts(first).get("contrat").on(DAY).get(ENVELOPE).own();
        assertThat(left.committed()).isEqualTo(Euros.of(31));
        assertThat(left.free()).isEqualTo(Euros.ZERO);
    }

    private static Optional<EssException> refusal(KeepContracts contracts, String file, Euros amount) {
        try {
            contracts.record(
                    "contrat",
                    new Act.Movement(
                            DAY,
                            new ActSource("Comité", "point 1", ""),
                            Act.Step.COMMITMENT,
                            new FileReference(file),
                            ENVELOPE,
                            amount),
                    MISSION);
            return Optional.empty();
        } catch (EssException refused) {
            return Optional.of(refused);
        }
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private static Ledger ledger(JdbiUnitOfWork unitOfWork) {
        return new Ledger(new JdbiLedgerStore(unitOfWork), new Kinds(List.of(KeepCharters.KIND, KeepContracts.KIND)));
    }

    private static RecordedWork work(JdbiUnitOfWork unitOfWork) {
        Clock clock = Clock.systemUTC();
        return new RecordedWork(unitOfWork, new JdbiOperationLog(unitOfWork), new ClockIds(clock), clock);
    }

    private static KeepCharters charters(JdbiUnitOfWork unitOfWork) {
        return new KeepCharters(ledger(unitOfWork), work(unitOfWork), unitOfWork);
    }

    private static KeepContracts contracts(JdbiUnitOfWork unitOfWork) {
        return new KeepContracts(ledger(unitOfWork), work(unitOfWork), unitOfWork);
    }

    private static Charter charter() {
        CharterVersion version =
                new CharterVersion(1, DateRange.ALWAYS, List.of(), List.of(), new TreeSet<>(), List.of());
        return new Charter(new CharterId(1), "charte", "Charte", "Pays", true, List.of(), List.of(version), List.of());
    }

    private static Contract contract() {
        Envelope envelope = new Envelope(
                ENVELOPE,
                "Projets",
                new Party.Named("Région"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Euros.of(31),
                Optional.empty(),
                new TreeSet<>());
        return new Contract(
                        new ContractId(2),
                        "contrat",
                        "Contrat",
                        ContractKind.PAYS,
                        new CharterId(1),
                        DateRange.ALWAYS,
                        true,
                        List.of())
                .with(new Act.Signature(
                        LocalDate.of(2006, 1, 1),
                        new ActSource("Contrat", "article 5", ""),
                        List.of(),
                        List.of(envelope)));
    }
}
