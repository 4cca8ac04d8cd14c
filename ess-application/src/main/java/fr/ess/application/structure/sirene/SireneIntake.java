package fr.ess.application.structure.sirene;

import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Feed;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureKeeper.Outcome;
import fr.ess.application.structure.StructureKeeper.Settled;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.application.structure.sirene.SireneReading.Delivery;
import fr.ess.application.structure.sirene.SireneReading.Stated;
import fr.ess.application.structure.sirene.SireneReport.Difference;
import fr.ess.application.structure.sirene.SireneStock.Reading;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units of the stock files going in, batch by batch. */
final class SireneIntake {

    private static final int BATCHES_AHEAD = 2;

    private final SireneStock stock;
    private final StructureKeeper keeper;
    private final Proposals proposals;
    private final Delivery delivery;
    private final Progress progress;
    private final Map<Siren, PartialDisclosure> masked = new HashMap<>();
    private final Map<SireneChange, Long> changes = new EnumMap<>(SireneChange.class);
    private final List<Difference> differences = new ArrayList<>();
    private final List<StockIssue> issues = new ArrayList<>();
    private long issuesInAll;

    SireneIntake(SireneStock stock, Delivery delivery, StructureKeeper keeper, Proposals proposals, Progress progress) {
        this.stock = stock;
        this.delivery = delivery;
        this.keeper = keeper;
        this.proposals = proposals;
        this.progress = progress;
    }

    /** Says what an import would do; saves nothing. */
    SireneReport compare() {
        takeIn(0, keeper::compare, settled -> {});
        return report(Optional.empty());
    }

    /** Imports. The history of structures says which were touched, and how they were before. */
    SireneReport store(Journal journal) {
        keeper.fill(() -> takeIn(journal.operation().value(), keeper::settle, settled -> {
            if (settled.outcome() == Outcome.CHANGED) {
                proposals.compare(settled.structure(), news(settled), journal);
            }
        }));
        if (!masked.isEmpty()) {
            keeper.rewriteHistory(this::withoutWhatIsMasked);
        }
        changes.forEach((change, number) -> journal.count(change.word(), number));
        return report(Optional.of(journal.operation()));
    }

    /** An earlier statement as it may still be remembered. */
    private SourceRecord withoutWhatIsMasked(SourceRecord earlier) {
        return earlier.facts()
                .find(Fields.SIREN)
                .filter(siren -> earlier.source().equals(SireneReading.SIRENE))
                .map(masked::get)
                .map(disclosure -> disclosure.of(earlier))
                .orElse(earlier);
    }

    private void takeIn(long operation, Function<List<SourceRecord>, List<Settled>> settle, Consumer<Settled> then) {
        SireneReading reading = new SireneReading(delivery, operation, this::say);
        // The next batches are read while one is stored.
        try (Feed<List<Stated>> batches = new Feed<>("sirene records", BATCHES_AHEAD, reads(reading))) {
            for (var some = batches.next(); some.isPresent(); some = batches.next()) {
                List<Stated> stated = some.get();
                List<Settled> settled =
                        settle.apply(stated.stream().map(Stated::record).toList());
                for (int i = 0; i < stated.size(); i++) {
                    count(stated.get(i), settled.get(i));
                    then.accept(settled.get(i));
                }
                progress.advance(stock.reading().bytes(), stock.reading().size());
            }
        }
    }

    private Consumer<Consumer<List<Stated>>> reads(SireneReading reading) {
        return taker -> {
            for (List<SireneUnit> units = stock.next(); !units.isEmpty(); units = stock.next()) {
                taker.accept(units.parallelStream()
                        .flatMap(unit -> reading.read(unit).stream())
                        .toList());
            }
        };
    }

    /** Heard from several threads. */
    private synchronized void say(StockIssue issue) {
        issuesInAll++;
        if (issues.size() < SireneReport.MOST_ISSUES) {
            issues.add(issue);
        }
    }

    private void count(Stated stated, Settled settled) {
        SourceRecord record = stated.record();
        // What is masked is not told as what was said before either.
        Optional<SourceRecord> before = settled.before().map(stated.disclosure()::of);
        if (stated.disclosure().hides()) {
            record.facts().find(Fields.SIREN).ifPresent(siren -> masked.put(siren, stated.disclosure()));
        }
        SireneChange change = switch (settled.outcome()) {
            case ADDED -> SireneChange.CREATED;
            case CHANGED -> SireneChange.between(before, record);
            case UNCHANGED -> SireneChange.UNCHANGED;
        };
        changes.merge(change, 1L, Long::sum);
        if (change != SireneChange.UNCHANGED && changes.getOrDefault(change, 0L) <= SireneReport.MOST_DIFFERENCES) {
            differences.add(new Difference(
                    record.facts().find(Fields.SIREN).map(Siren::number).orElse(""),
                    settled.structure().profile().name(),
                    change,
                    before.map(record::changesSince).orElse(List.of())));
        }
    }

    /** The record without the establishments that nobody thought open: that they are closed is no news. */
    private static SourceRecord news(Settled settled) {
        SourceRecord record = settled.record();
        Set<Siret> thoughtOpen = Stream.concat(
                        settled.before().stream(),
                        settled.structure().records().stream()
                                .filter(other -> !other.source().equals(record.source())))
                .flatMap(known -> known.establishments().stream())
                .filter(place -> !place.isClosed())
                .flatMap(place -> place.siret().stream())
                .collect(Collectors.toSet());
        return record.withEstablishments(record.establishments().stream()
                .filter(place -> !place.isClosed()
                        || place.siret().filter(thoughtOpen::contains).isPresent())
                .toList());
    }

    private SireneReport report(Optional<OperationId> operation) {
        Reading reading = stock.reading();
        List<StockIssue> all = Stream.concat(reading.issues().stream(), issues.stream())
                .sorted(Comparator.comparing(StockIssue::stock).thenComparing(StockIssue::line))
                .limit(SireneReport.MOST_ISSUES)
                .toList();
        return new SireneReport(
                reading.units(),
                reading.candidates(),
                reading.establishments(),
                changes,
                all,
                reading.issuesInAll() + issuesInAll,
                differences,
                keeper.bearing(delivery.known()
                        .absent()
                        .limit(SireneReport.MOST_DIFFERENCES)
                        .mapToObj(siren -> Identifier.of(new Siren(String.format(Locale.ROOT, "%09d", siren))))
                        .collect(Collectors.toSet())),
                delivery.known().absent().count(),
                operation);
    }
}
