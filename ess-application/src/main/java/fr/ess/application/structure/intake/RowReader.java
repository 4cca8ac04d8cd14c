package fr.ess.application.structure.intake;

import static fr.ess.application.structure.intake.IntakeColumn.ACTIVITY_NOMENCLATURE;
import static fr.ess.application.structure.intake.IntakeColumn.CLOSED_ON;
import static fr.ess.application.structure.intake.IntakeColumn.COMMUNE;
import static fr.ess.application.structure.intake.IntakeColumn.COMMUNE_CODE;
import static fr.ess.application.structure.intake.IntakeColumn.DEPARTEMENT;
import static fr.ess.application.structure.intake.IntakeColumn.ESTABLISHMENT_STATE;
import static fr.ess.application.structure.intake.IntakeColumn.ESUS_FROM;
import static fr.ess.application.structure.intake.IntakeColumn.ESUS_UNTIL;
import static fr.ess.application.structure.intake.IntakeColumn.HEADCOUNT_YEAR;
import static fr.ess.application.structure.intake.IntakeColumn.LATITUDE;
import static fr.ess.application.structure.intake.IntakeColumn.LONGITUDE;
import static fr.ess.application.structure.intake.IntakeColumn.POSTCODE;
import static fr.ess.application.structure.intake.IntakeColumn.SIRET;
import static fr.ess.application.structure.intake.IntakeColumn.STREET;
import static fr.ess.application.structure.intake.IntakeColumn.SUCCESSOR_SIRET;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.ValueIssue;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneQuery;
import fr.ess.domain.territory.CommuneResolution;
import fr.ess.domain.territory.CommuneResolution.Resolved;
import fr.ess.domain.territory.Gazetteer;
import fr.ess.domain.territory.GeoPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads a row, given as the text of each target, into what it states; says everything that is wrong at once. */
public final class RowReader {

    private static final Set<Field<?>> IDENTIFIERS = Set.of(Fields.SIREN, Fields.RNA, Fields.PREFECTURE_NUMBER);

    private final Gazetteer gazetteer;
    private final Set<CommuneCode> preferred;

    /** A reader that finds communes, these deciding between namesakes. */
    public RowReader(Gazetteer gazetteer, Set<CommuneCode> preferred) {
        this.gazetteer = gazetteer;
        this.preferred = preferred;
    }

    /**
     * The draft, or empty when something blocking was said.
     *
     * @param cells the text of each target: the name of a field or of a column of the intake; empty where there is none
     */
    public Optional<RowDraft> read(UnaryOperator<String> cells, Consumer<CellIssue> said) {
        List<CellIssue> issues = new ArrayList<>();
        Facts facts = Facts.NONE;
        for (Field<?> field : Fields.ALL) {
            facts = with(facts, field, cells, issues);
        }
        Optional<Siret> siret = cell(SIRET, Siret::parse, cells, issues);
        facts = withSirenOf(siret, facts, issues);
        Address address = address(cells, issues);
        Optional<Closure> closure = closure(siret, cells, issues);
        Optional<GeoPoint> position = position(cells, issues);
        List<Proof> proofs = proofs(cells, issues);
        if (facts.find(Fields.NAME).isEmpty()
                && facts.find(Fields.SIREN).isEmpty()
                && facts.find(Fields.RNA).isEmpty()) {
            issues.add(new CellIssue(Fields.NAME.name(), "", Message.of(IntakeIssue.NAME_MISSING), true));
        }
        issues.forEach(said);
        boolean located = siret.isPresent() || !address.equals(Address.UNKNOWN) || position.isPresent();
        List<Establishment> places =
                located ? List.of(new Establishment(siret, true, address, closure, position)) : List.of();
        return issues.stream().anyMatch(CellIssue::blocking)
                ? Optional.empty()
                : Optional.of(new RowDraft(facts, places, proofs));
    }

    private <T> Facts with(Facts facts, Field<T> field, UnaryOperator<String> cells, List<CellIssue> issues) {
        String text = cells.apply(field.name());
        if (text.isEmpty()) {
            return facts;
        }
        return field.read(completed(field, text, cells)).fold(value -> facts.with(field, value), reason -> {
            issues.add(new CellIssue(field.name(), text, reason, IDENTIFIERS.contains(field)));
            return facts;
        });
    }

    /** Registers spread an activity and a headcount over two columns each. */
    private static String completed(Field<?> field, String text, UnaryOperator<String> cells) {
        if (field == Fields.ACTIVITY) {
            return (text + " " + cells.apply(ACTIVITY_NOMENCLATURE.target())).strip();
        }
        return field == Fields.HEADCOUNT ? (text + " " + cells.apply(HEADCOUNT_YEAR.target())).strip() : text;
    }

    /** The value of a column; of these only the number of the establishment itself is worth setting the row aside. */
    private static <T> Optional<T> cell(
            IntakeColumn column,
            Function<String, Parsed<T>> reading,
            UnaryOperator<String> cells,
            List<CellIssue> issues) {
        String text = cells.apply(column.target());
        return text.isEmpty()
                ? Optional.empty()
                : reading.apply(text).fold(Optional::of, reason -> {
                    issues.add(new CellIssue(column.target(), text, reason, column == SIRET));
                    return Optional.empty();
                });
    }

    /** Closed is what is said to be, or what has an end or a successor when nothing else is said. */
    private static Optional<Closure> closure(
            Optional<Siret> siret, UnaryOperator<String> cells, List<CellIssue> issues) {
        Optional<StructureStatus> state = cell(ESTABLISHMENT_STATE, StructureStatus::parse, cells, issues);
        Optional<LocalDate> on = day(CLOSED_ON, cells, issues);
        Optional<Siret> stated = cell(SUCCESSOR_SIRET, Siret::parse, cells, issues);
        Optional<Siret> successor = stated.filter(number -> !siret.equals(Optional.of(number)));
        if (!successor.equals(stated)) {
            Message message = Message.of(IntakeIssue.SUCCESSOR_ITSELF);
            issues.add(new CellIssue(SUCCESSOR_SIRET.target(), cells.apply(SUCCESSOR_SIRET.target()), message, false));
        }
        boolean closed = state.map(StructureStatus.CEASED::equals).orElse(on.isPresent() || successor.isPresent());
        return closed ? Optional.of(new Closure(on, successor)) : Optional.empty();
    }

    private static Optional<GeoPoint> position(UnaryOperator<String> cells, List<CellIssue> issues) {
        String longitude = cells.apply(LONGITUDE.target());
        String latitude = cells.apply(LATITUDE.target());
        Optional<GeoPoint> point = GeoPoint.tryParse(longitude, latitude);
        if (point.isEmpty() && !(longitude + latitude).isEmpty()) {
            Message message = Message.of(IntakeIssue.POSITION_UNREADABLE);
            issues.add(new CellIssue(LONGITUDE.target(), (longitude + " " + latitude).strip(), message, false));
        }
        return point;
    }

    /** A SIRET holds its SIREN: it tells it, and may not contradict it. */
    private static Facts withSirenOf(Optional<Siret> siret, Facts facts, List<CellIssue> issues) {
        if (siret.isEmpty()) {
            return facts;
        }
        Siren holder = siret.get().siren();
        Optional<Siren> stated = facts.find(Fields.SIREN);
        if (stated.isPresent() && !stated.get().equals(holder)) {
            Message message = Message.of(IntakeIssue.SIREN_SIRET_DISAGREE, "siren", stated.get());
            issues.add(new CellIssue(SIRET.target(), siret.get().number(), message, true));
        }
        return facts.with(Fields.SIREN, stated.orElse(holder));
    }

    private Address address(UnaryOperator<String> cells, List<CellIssue> issues) {
        String locality = cells.apply(COMMUNE.target());
        String postcode = cells.apply(POSTCODE.target());
        String code = cells.apply(COMMUNE_CODE.target());
        CommuneQuery query = CommuneQuery.named(locality)
                .withPostcode(postcode)
                .inDepartement(cells.apply(DEPARTEMENT.target()))
                .preferring(preferred);
        Optional<CommuneCode> official = CommuneCode.tryParse(code);
        if (!code.isEmpty() && official.isEmpty()) {
            issues.add(new CellIssue(COMMUNE_CODE.target(), code, Message.of(ValueIssue.COMMUNE_CODE_FORMAT), false));
        }
        boolean nothing = locality.isEmpty() && postcode.isEmpty() && official.isEmpty();
        Optional<CommuneCode> commune = nothing
                ? Optional.empty()
                : commune(official.map(query::withCode).orElse(query), locality, issues);
        return new Address(cells.apply(STREET.target()), postcode, locality, commune);
    }

    private Optional<CommuneCode> commune(CommuneQuery query, String written, List<CellIssue> issues) {
        CommuneResolution resolution = gazetteer.resolve(query);
        Optional<Message> remark = resolution.fold(
                RowReader::toLookAt,
                ambiguous -> Optional.of(named(IntakeIssue.COMMUNE_AMBIGUOUS, ambiguous.candidates())),
                unresolved -> Optional.of(named(IntakeIssue.COMMUNE_UNRESOLVED, unresolved.elsewhere())));
        remark.ifPresent(message -> issues.add(new CellIssue(COMMUNE.target(), written, message, false)));
        return resolution.resolved().map(resolved -> resolved.commune().code());
    }

    private static Optional<Message> toLookAt(Resolved resolved) {
        return resolved.confidence().needsReview()
                ? Optional.of(resolved.how().get(resolved.how().size() - 1))
                : Optional.empty();
    }

    private static Message named(MessageCode code, List<Commune> communes) {
        String names = communes.stream()
                .limit(5)
                .map(commune -> commune.name() + " (" + commune.code() + ")")
                .collect(Collectors.joining(", "));
        return Message.of(code, "communes", names.isEmpty() ? "—" : names);
    }

    private static List<Proof> proofs(UnaryOperator<String> cells, List<CellIssue> issues) {
        Optional<LocalDate> esusEnd = day(ESUS_UNTIL, cells, issues);
        List<Proof> proofs = new ArrayList<>();
        for (IntakeColumn column : IntakeColumn.proofs()) {
            Optional<LocalDate> first = day(column, cells, issues);
            Optional<LocalDate> last = column == ESUS_FROM ? esusEnd : Optional.empty();
            if (column == ESUS_FROM && first.isPresent() && last.isEmpty()) {
                issues.add(new CellIssue(ESUS_UNTIL.target(), "", Message.of(IntakeIssue.AGREMENT_WITHOUT_END), false));
            } else if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                Message message = Message.of(IntakeIssue.AGREMENT_ENDS_BEFORE_START, "start", first.get());
                issues.add(new CellIssue(ESUS_UNTIL.target(), last.get().toString(), message, false));
            } else if (first.isPresent() || last.isPresent()) {
                DateRange validity = new DateRange(first.orElse(LocalDate.MIN), last.orElse(LocalDate.MAX));
                column.proof().ifPresent(kind -> proofs.add(new Proof(kind, validity, "", Optional.empty())));
            }
        }
        return proofs;
    }

    private static Optional<LocalDate> day(IntakeColumn column, UnaryOperator<String> cells, List<CellIssue> issues) {
        return cell(column, Fields.CREATED_ON::read, cells, issues);
    }

    /** An issue before its line is known. */
    public record CellIssue(String target, String value, Message reason, boolean blocking) {}
}
