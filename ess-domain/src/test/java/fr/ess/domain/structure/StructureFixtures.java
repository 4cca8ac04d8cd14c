package fr.ess.domain.structure;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Structures that read like sentences: {@code aStructure().named("Les Hortillons").withCategory("9220").structure()}.
 * Each step gives another fixture. What is said goes to SIRENE's record of 31 January 2026, until {@link #according}
 * names another source; a step that belongs to one source by nature speaks for that one.
 */
public final class StructureFixtures {

    public static final Source SIRENE = new Source("sirene", SourceKind.REGISTER);
    public static final Source RNA = new Source("rna", SourceKind.REGISTER);
    public static final Source ESS_FRANCE = new Source("ess-france", SourceKind.REGISTER);
    public static final Source SEEN_DOCUMENT = new Source("document", SourceKind.VERIFIED_DOCUMENT);
    public static final Source MEMBERS_FILE = new Source("adherents", SourceKind.DECLARATION);

    /** The day of every record whose day is not said. */
    public static final LocalDate STATED_ON = LocalDate.of(2026, 1, 31);

    private static final CommuneCode RENNES = new CommuneCode("35238");

    private final StructureId id;
    private final Source speaking;
    private final LocalDate day;
    private final Map<Source, SourceRecord> records;

    private StructureFixtures(StructureId id, Source speaking, LocalDate day, Map<Source, SourceRecord> records) {
        this.id = id;
        this.speaking = speaking;
        this.day = day;
        this.records = records;
    }

    /** A structure of which SIRENE knows nothing yet. */
    public static StructureFixtures aStructure() {
        return new StructureFixtures(new StructureId(1), SIRENE, STATED_ON, Map.of());
    }

    /** A declared association of the most common activity. */
    public static StructureFixtures anAssociation() {
        return aStructure().named("Association").withCategory("9220").withActivity("94.99Z");
    }

    /** A simplified joint-stock company: the code that says nothing of the statutes. */
    public static StructureFixtures aCompany() {
        return aStructure().named("Société").withCategory("5710").withActivity("62.01Z");
    }

    public StructureFixtures withId(long value) {
        return new StructureFixtures(new StructureId(value), speaking, day, records);
    }

    /** What follows is stated by that source, for 31 January 2026. */
    public StructureFixtures according(Source source) {
        return according(source, STATED_ON);
    }

    /** What follows is stated by that source, for that day. */
    public StructureFixtures according(Source source, LocalDate statedOn) {
        return new StructureFixtures(id, source, statedOn, records);
    }

    public <T> StructureFixtures with(Field<T> field, T value) {
        return change(record -> new SourceRecord(
                record.source(),
                record.statedOn(),
                record.operation(),
                record.facts().with(field, value),
                record.establishments(),
                record.proofs()));
    }

    public StructureFixtures named(String name) {
        return with(Fields.NAME, name);
    }

    public StructureFixtures withSigle(String sigle) {
        return with(Fields.SIGLE, sigle);
    }

    public StructureFixtures withSiren(String number) {
        return with(Fields.SIREN, Siren.parse(number).orThrow());
    }

    public StructureFixtures withRna(String number) {
        return with(Fields.RNA, RnaNumber.parse(number).orThrow());
    }

    public StructureFixtures withCategory(String code) {
        return with(Fields.LEGAL_CATEGORY, new LegalCategory(code));
    }

    /** An activity of the NAF rév. 2. */
    public StructureFixtures withActivity(String code) {
        return with(Fields.ACTIVITY, new ActivityCode(code, Nomenclature.NAF_REV2));
    }

    public StructureFixtures withActivity(String code, Nomenclature nomenclature) {
        return with(Fields.ACTIVITY, new ActivityCode(code, nomenclature));
    }

    public StructureFixtures withActivity2025(String code) {
        return with(Fields.ACTIVITY_2025, new ActivityCode(code, Nomenclature.NAF_2025));
    }

    public StructureFixtures ofFamily(EssFamily family) {
        return with(Fields.FAMILY, family);
    }

    public StructureFixtures createdOn(LocalDate creation) {
        return with(Fields.CREATED_ON, creation);
    }

    public StructureFixtures ceasedOn(LocalDate end) {
        return with(Fields.CEASED_ON, end);
    }

    public StructureFixtures withStatus(StructureStatus status) {
        return with(Fields.STATUS, status);
    }

    public StructureFixtures withEmployees(HeadcountBand band) {
        return with(Fields.HEADCOUNT, new Headcount(band, Optional.empty()));
    }

    public StructureFixtures tagged(String... labels) {
        return with(Fields.TAGS, Stream.of(labels).map(Tag::new).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** SIRENE's mark, in SIRENE's record. */
    public StructureFixtures flaggedBySirene(boolean flag) {
        return aside(SIRENE, STATED_ON, said -> said.with(Fields.SIRENE_FLAG, flag));
    }

    /** The list of ESS France, whose data are of 2023. */
    public StructureFixtures listedByEssFrance(boolean listed) {
        return aside(ESS_FRANCE, LocalDate.of(2023, 12, 31), said -> said.with(Fields.ESS_FRANCE_LISTED, listed));
    }

    public StructureFixtures inRennes() {
        return in(RENNES, "Rennes");
    }

    /** Seated in that commune, without street nor SIRET. */
    public StructureFixtures in(CommuneCode commune, String locality) {
        return at(new Establishment(Optional.empty(), true, new Address("", "", locality, Optional.of(commune))));
    }

    public StructureFixtures at(Establishment establishment) {
        return change(record -> new SourceRecord(
                record.source(),
                record.statedOn(),
                record.operation(),
                record.facts(),
                plus(record.establishments(), establishment),
                record.proofs()));
    }

    public StructureFixtures holding(ProofKind kind, DateRange validity) {
        return holding(new Proof(kind, validity, "", Optional.empty()));
    }

    public StructureFixtures holding(Proof proof) {
        return change(record -> new SourceRecord(
                record.source(),
                record.statedOn(),
                record.operation(),
                record.facts(),
                record.establishments(),
                plus(record.proofs(), proof)));
    }

    /** An agrément ESUS that somebody read. */
    public StructureFixtures accredited(DateRange validity) {
        return aside(SEEN_DOCUMENT, STATED_ON, said -> said.holding(ProofKind.ESUS_ACCREDITATION, validity));
    }

    /** The mission decided that it belongs, or not. */
    public StructureFixtures decided(boolean belongs, DateRange validity) {
        ProofKind kind = belongs ? ProofKind.DECISION_IN : ProofKind.DECISION_OUT;
        return aside(Source.MISSION, STATED_ON, said -> said.holding(kind, validity));
    }

    public Structure structure() {
        return new Structure(id, 0, new ArrayList<>(records.values()));
    }

    public Profile profile() {
        return structure().profile();
    }

    private StructureFixtures aside(Source source, LocalDate statedOn, UnaryOperator<StructureFixtures> saying) {
        LocalDate known = Optional.ofNullable(records.get(source))
                .map(SourceRecord::statedOn)
                .orElse(statedOn);
        return saying.apply(according(source, known)).according(speaking, day);
    }

    private StructureFixtures change(UnaryOperator<SourceRecord> change) {
        Map<Source, SourceRecord> more = new LinkedHashMap<>(records);
        SourceRecord known =
                more.getOrDefault(speaking, new SourceRecord(speaking, day, 1, Facts.NONE, List.of(), List.of()));
        more.put(
                speaking,
                change.apply(new SourceRecord(
                        speaking, day, known.operation(), known.facts(), known.establishments(), known.proofs())));
        return new StructureFixtures(id, speaking, day, more);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
