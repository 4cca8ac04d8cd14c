package fr.ess.application.stakeholder.register;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.Progress;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.stakeholder.People;
import fr.ess.application.stakeholder.Places;
import fr.ess.application.stakeholder.register.ElusReport.SetAside;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Collectivity.Level;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.Refusal;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One file of the register, compared with the people who are known. Used once, inside a unit of work. */
final class EluDelivery {

    private static final Map<Level, String> COUNCILS = Map.of(
            Level.COMMUNE, "RNE, conseils municipaux",
            Level.EPCI, "RNE, conseils communautaires",
            Level.DEPARTEMENT, "RNE, conseils départementaux",
            Level.REGION, "RNE, conseils régionaux");

    private final Ledger ledger;
    private final Places places;
    private final Ids ids;
    private final ImportElusCommand command;
    private final EluColumns columns;
    private final Optional<Set<CommuneCode>> within;
    private final Source source;

    private final Map<PersonId, Person> before = new TreeMap<>();
    private final Map<PersonId, Person> after = new TreeMap<>();
    private final Map<PersonId, List<Mandate>> delivered = new TreeMap<>();
    private final Map<String, List<PersonId>> byName = new HashMap<>();
    private final Set<Collectivity> councils = new HashSet<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private List<Refusal> refusals = List.of();
    private long lines;
    private long outside;

    EluDelivery(
            Ledger ledger,
            Places places,
            Ids ids,
            ImportElusCommand command,
            EluColumns columns,
            Optional<Set<CommuneCode>> within) {
        this.ledger = ledger;
        this.places = places;
        this.ids = ids;
        this.command = command;
        this.columns = columns;
        this.within = within;
        this.source = new Source(COUNCILS.getOrDefault(columns.level(), "RNE"), SourceKind.REGISTER);
    }

    ElusReport store(Sheet sheet, Progress progress, Journal journal) {
        ElusReport report = compare(sheet, progress);
        after.values().forEach(person -> ledger.put(People.PERSON, person, journal));
        journal.count("unchanged", report.unchanged());
        journal.count("set-aside", setAside.size());
        return report;
    }

    ElusReport compare(Sheet sheet, Progress progress) {
        ledger.list(People.PERSON).stream()
                .filter(person -> !person.isErased())
                .forEach(person -> know(before, person));
        refusals = ledger.list(People.REFUSAL);
        Set<String> homonyms = homonyms(sheet);
        read(sheet, line -> take(line, homonyms), progress);
        delivered.forEach((id, mandates) -> after.computeIfPresent(id, (same, person) -> restated(person, mandates)));
        long left = endThoseNoLongerListed();
        after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        long added =
                after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        long changed = after.size() - added;
        return new ElusReport(
                columns.level(),
                lines,
                outside,
                added,
                changed,
                delivered.size() - added - changed + left,
                left,
                setAside,
                command.dryRun());
    }

    private void know(Map<PersonId, Person> where, Person person) {
        where.put(person.id(), person);
        person.name()
                .ifPresent(name -> byName.computeIfAbsent(name.folded(), none -> new ArrayList<>())
                        .add(person.id()));
    }

    private interface LineTaker {
        void take(SheetRow row, Parsed<EluLine> line);
    }

    private void read(Sheet sheet, Consumer<EluLine> taker, Progress progress) {
        each(sheet, (row, parsed) -> {
            lines++;
            progress.advance(sheet.bytesRead(), sheet.format().size());
            parsed.reason().ifPresent(why -> setAside.add(new SetAside(row.line(), why)));
            parsed.value().ifPresent(taker);
        });
    }

    private void each(Sheet sheet, LineTaker taker) {
        Iterator<SheetRow> rows = sheet.iterator();
        rows.next();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (!row.isBlank()) {
                taker.take(row, columns.read(row));
            }
        }
    }

    /** The seats that two élus of one name hold, told apart by what is not kept. */
    private Set<String> homonyms(Sheet sheet) {
        Map<String, String> told = new HashMap<>();
        Set<String> homonyms = new HashSet<>();
        each(
                sheet,
                (row, parsed) -> parsed.value()
                        .ifPresent(line -> Optional.ofNullable(told.putIfAbsent(line.key(), line.told()))
                                .filter(other -> !other.equals(line.told()))
                                .ifPresent(other -> homonyms.add(line.key()))));
        return homonyms;
    }

    private void take(EluLine line, Set<String> homonyms) {
        if (!isWithin(line)) {
            outside++;
            return;
        }
        councils.add(line.council());
        Set<Collectivity> around = new HashSet<>(places.around(line.council()));
        line.commune().map(Collectivity::commune).ifPresent(around::add);
        List<PersonId> same = byName.getOrDefault(line.name().folded(), List.of()).stream()
                .filter(id -> mayBe(present(id), line))
                .toList();
        if (homonyms.contains(line.key())) {
            aside(line, EluIssue.HOMONYM);
        } else if (same.size() > 1) {
            aside(line, EluIssue.AMBIGUOUS);
        } else if (same.isEmpty() && refusals.stream().anyMatch(refusal -> refusal.concerns(line.name(), around))) {
            aside(line, EluIssue.REFUSED);
        } else {
            PersonId id = same.isEmpty() ? enter(line) : same.get(0);
            after.putIfAbsent(id, present(id));
            delivered.computeIfAbsent(id, none -> new ArrayList<>()).addAll(line.mandates(source));
        }
    }

    private void aside(EluLine line, EluIssue why) {
        setAside.add(new SetAside(line.line(), Message.of(why)));
    }

    private Person present(PersonId id) {
        Person known = after.get(id);
        return known == null ? Objects.requireNonNull(before.get(id)) : known;
    }

    private PersonId enter(EluLine line) {
        PersonId id = new PersonId(ids.next());
        Person person = Person.named(line.name(), id, Privacy.collected(command.on(), source));
        know(after, person.withRoles(line.mandates(source), List.of()));
        return id;
    }

    private boolean isWithin(EluLine line) {
        Optional<CommuneCode> commune = line.council().asCommune();
        return within.map(communes -> commune.map(communes::contains)
                        .orElseGet(() -> communes.stream()
                                .anyMatch(one -> places.holding(one).contains(line.council()))))
                .orElse(true);
    }

    /**
     * Whether a person of that name is the one of the line: she sits there, or in the intercommunalité of that commune and
     * in no other commune, or in the commune that elected her to that intercommunalité. A name alone proves nothing.
     */
    private boolean mayBe(Person person, EluLine line) {
        Set<Collectivity> sits = new HashSet<>();
        person.mandates().forEach(held -> held.assembly().collectivity().ifPresent(sits::add));
        delivered
                .getOrDefault(person.id(), List.of())
                .forEach(held -> held.assembly().collectivity().ifPresent(sits::add));
        if (sits.contains(line.council())) {
            return true;
        }
        if (line.council().level() == Level.EPCI) {
            return sits.stream()
                    .anyMatch(council -> line.commune().isPresent()
                            ? council.asCommune().equals(line.commune())
                            : council.asCommune().flatMap(places::epciOf).equals(Optional.of(line.council())));
        }
        boolean inAnotherCommune = sits.stream().anyMatch(council -> council.level() == Level.COMMUNE);
        return line.council()
                        .asCommune()
                        .flatMap(places::epciOf)
                        .filter(sits::contains)
                        .isPresent()
                && !inAnotherCommune;
    }

    /** What the register says now: what it said before and says no more ended before the file, or before what follows it. */
    private Person restated(Person person, List<Mandate> now) {
        List<Mandate> mandates = new ArrayList<>();
        for (Mandate held : person.mandates()) {
            boolean stays = !isOfThisFile(held) || now.contains(held);
            if (stays || held.days().end().isPresent()) {
                mandates.add(held);
            } else {
                ended(held).ifPresent(mandates::add);
            }
        }
        now.stream().filter(held -> !mandates.contains(held)).forEach(mandates::add);
        return person.withRoles(mandates, person.functions());
    }

    private boolean isOfThisFile(Mandate held) {
        return held.source().name().equals(source.name())
                && held.assembly().collectivity().filter(councils::contains).isPresent();
    }

    private Optional<Mandate> ended(Mandate held) {
        LocalDate last = command.on().minusDays(1);
        return last.isBefore(held.days().first()) ? Optional.empty() : Optional.of(held.until(last));
    }

    private long endThoseNoLongerListed() {
        long left = 0;
        for (Person person : before.values()) {
            boolean open = person.mandates().stream()
                    .anyMatch(held -> isOfThisFile(held) && held.days().end().isEmpty());
            if (open && !delivered.containsKey(person.id())) {
                after.put(person.id(), restated(person, List.of()));
                left++;
            }
        }
        return left;
    }
}
