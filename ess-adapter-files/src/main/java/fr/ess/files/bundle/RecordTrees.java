package fr.ess.files.bundle;

import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.shared.Actor;
import fr.ess.application.structure.PriorRecord;
import fr.ess.domain.operation.JournalLine;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.shared.Tsid;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The records of a bundle as JSON objects. Ids as they are printed, days and instants in ISO 8601, kinds as words. */
final class RecordTrees {

    private static final String OPERATION = "operation";
    private static final String STRUCTURE = "structure";
    private static final String SOURCE = "source";
    private static final String KIND = "kind";
    private static final String PART = "part";
    private static final String STATED_ON = "stated_on";
    private static final String FACTS = "facts";
    private static final String ESTABLISHMENTS = "establishments";
    private static final String PROOFS = "proofs";
    private static final String SIRET = "siret";
    private static final String SUBJECT = "subject";

    private RecordTrees() {}

    static Tree tree(Operation operation) {
        Tree counts = new Tree();
        operation.counts().forEach(counts::put);
        return new Tree()
                .put("id", operation.id().toString())
                .put(KIND, word(operation.kind()))
                .put("actor", operation.actor().name())
                .put("started_at", operation.startedAt().toString())
                .put("finished_at", operation.finishedAt().toString())
                .put(SUBJECT, operation.subject())
                .put("counts", counts);
    }

    static Operation operation(Tree tree) {
        Tree written = tree.object("counts");
        Map<String, Long> counts = new TreeMap<>();
        written.names().forEach(name -> counts.put(name, written.number(name)));
        return new Operation(
                new OperationId(id(tree.text("id"))),
                kind(OperationKind.class, tree.text(KIND)),
                new Actor(tree.text("actor")),
                Instant.parse(tree.text("started_at")),
                Instant.parse(tree.text("finished_at")),
                tree.text(SUBJECT),
                counts);
    }

    static Tree tree(AuditEntry entry) {
        return new Tree()
                .put(OPERATION, entry.operation().toString())
                .put("action", entry.action())
                .put(SUBJECT, entry.subject())
                .put("content", entry.content());
    }

    static AuditEntry entry(Tree tree) {
        return new AuditEntry(
                new OperationId(id(tree.text(OPERATION))),
                tree.text("action"),
                tree.text(SUBJECT),
                tree.text("content"));
    }

    static Tree tree(JournalLine line) {
        return new Tree()
                .put("sequence", line.sequence())
                .put("at", line.at().toString())
                .put("actor", line.actor())
                .put(OPERATION, line.operation())
                .put("why", line.why())
                .put("content", line.content())
                .put("previous", line.previous())
                .put("digest", line.digest());
    }

    static JournalLine line(Tree tree) {
        return new JournalLine(
                tree.number("sequence"),
                Instant.parse(tree.text("at")),
                tree.text("actor"),
                tree.text(OPERATION),
                tree.text("why"),
                tree.text("content"),
                tree.text("previous"),
                tree.text("digest"));
    }

    static Tree tree(StructureId structure, SourceRecord record) {
        Tree tree = new Tree().put(STRUCTURE, structure.toString());
        putSource(tree, record.source());
        return putStatement(tree.putKnown(PART, record.part()), record);
    }

    static StructureId structure(Tree tree) {
        return new StructureId(id(tree.text(STRUCTURE)));
    }

    static SourceRecord record(Tree tree) {
        return statement(source(tree), part(tree), tree);
    }

    static Tree tree(PriorRecord prior) {
        Tree tree = new Tree()
                .put(OPERATION, prior.operation().toString())
                .put(STRUCTURE, prior.structure().toString());
        putSource(tree, prior.source());
        tree.putKnown(PART, prior.part()).putKnown("after", prior.after().map(OperationId::toString));
        prior.before().ifPresent(record -> tree.put("before", putStatement(new Tree(), record)));
        return tree;
    }

    static PriorRecord prior(Tree tree) {
        Source source = source(tree);
        return new PriorRecord(
                new OperationId(id(tree.text(OPERATION))),
                structure(tree),
                source,
                part(tree),
                tree.has("before")
                        ? Optional.of(statement(source, part(tree), tree.object("before")))
                        : Optional.empty(),
                tree.find("after").map(RecordTrees::id).map(OperationId::new));
    }

    private static void putSource(Tree tree, Source source) {
        tree.put(SOURCE, source.name()).put(KIND, word(source.kind()));
    }

    private static Source source(Tree tree) {
        return new Source(tree.text(SOURCE), kind(SourceKind.class, tree.text(KIND)));
    }

    private static String part(Tree tree) {
        return tree.find(PART).orElse("");
    }

    private static Tree putStatement(Tree tree, SourceRecord record) {
        Tree facts = new Tree();
        record.facts().forEachText(facts::put);
        return tree.put(STATED_ON, record.statedOn().toString())
                .put(OPERATION, Tsid.print(record.operation()))
                .put(FACTS, facts)
                .put(ESTABLISHMENTS, record.establishments(), RecordTrees::tree)
                .put(PROOFS, record.proofs(), RecordTrees::tree);
    }

    private static SourceRecord statement(Source source, String part, Tree tree) {
        Tree written = tree.object(FACTS);
        Map<String, String> facts = new LinkedHashMap<>();
        written.names().forEach(name -> facts.put(name, written.text(name)));
        return new SourceRecord(
                source,
                part,
                LocalDate.parse(tree.text(STATED_ON)),
                id(tree.text(OPERATION)),
                Facts.ofTexts(facts),
                tree.list(ESTABLISHMENTS, RecordTrees::establishment),
                tree.list(PROOFS, RecordTrees::proof));
    }

    private static Tree tree(Establishment place) {
        Address address = place.address();
        return new Tree()
                .putKnown(SIRET, place.siret().map(Siret::number))
                .putKnown("seat", place.headOffice() ? "true" : "")
                .putKnown("street", address.street())
                .putKnown("postcode", address.postcode())
                .putKnown("locality", address.locality())
                .putKnown("commune", address.commune().map(commune -> commune.text()))
                .putKnown("longitude", place.position().map(GeoPoint::longitudeText))
                .putKnown("latitude", place.position().map(GeoPoint::latitudeText))
                .putKnown("closed", place.isClosed() ? "true" : "")
                .putKnown("closed_on", place.closure().flatMap(Closure::on).map(LocalDate::toString))
                .putKnown(
                        "successor", place.closure().flatMap(Closure::successor).map(Siret::number));
    }

    private static Establishment establishment(Tree tree) {
        Address address = new Address(
                tree.find("street").orElse(""),
                tree.find("postcode").orElse(""),
                tree.find("locality").orElse(""),
                tree.find("commune").map(TerritoryTrees::commune));
        Optional<Closure> closure = tree.find("closed")
                .map(closed -> new Closure(
                        tree.find("closed_on").map(LocalDate::parse),
                        tree.find("successor").map(Siret::new)));
        Optional<GeoPoint> position = GeoPoint.tryParse(
                tree.find("longitude").orElse(""), tree.find("latitude").orElse(""));
        return new Establishment(tree.find(SIRET).map(Siret::new), tree.has("seat"), address, closure, position);
    }

    private static Tree tree(Proof proof) {
        return new Tree()
                .put(KIND, word(proof.kind()))
                .put("validity", proof.validity().toString())
                .putKnown("issuer", proof.issuer())
                .putKnown(SIRET, proof.limitedTo().map(Siret::number));
    }

    private static Proof proof(Tree tree) {
        return new Proof(
                kind(ProofKind.class, tree.text(KIND)),
                DateRange.parse(tree.text("validity")),
                tree.find("issuer").orElse(""),
                tree.find(SIRET).map(Siret::new));
    }

    static long id(String text) {
        return Tsid.tryParse(text).orElseThrow(() -> new IllegalArgumentException("not an id: " + text));
    }

    static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E kind(Class<E> kinds, String word) {
        return Enum.valueOf(kinds, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
