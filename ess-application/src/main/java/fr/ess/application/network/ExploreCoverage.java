package fr.ess.application.network;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.stakeholder.People;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.TerritoryView;
import fr.ess.application.territory.TerritoryView.Member;
import fr.ess.domain.network.Actor;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Coverage;
import fr.ess.domain.stakeholder.Coverage.Cell;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.stakeholder.SupportOfferId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** Tells who can help whom and where nobody can: territory by subject, or for one commune. */
public final class ExploreCoverage {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final ConsultTerritories territories;
    private final ActorNames names;

    @Inject
    public ExploreCoverage(UnitOfWork unitOfWork, Ledger ledger, ConsultTerritories territories, ActorNames names) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.territories = territories;
        this.names = names;
    }

    /**
     * A part of a territory.
     *
     * @param name of the territory itself or of one of its intercommunalités
     */
    public record Part(String name, Set<CommuneCode> communes) {}

    /**
     * Who can help in a territory.
     *
     * @param parts the whole first, then its intercommunalités by name
     * @param rows for each subject, one cell a part
     * @param offers those that the cells name
     */
    public record Matrix(
            LocalDate asOf,
            List<Part> parts,
            Map<Tag, List<Cell>> rows,
            Map<SupportOfferId, SupportOffer> offers,
            Map<CommuneCode, String> communeNames) {}

    /**
     * Who can help in a commune.
     *
     * @param contacts for each subject those to contact, the nearest first; none where nobody can help
     */
    public record Match(LocalDate asOf, String commune, Map<Tag, List<Contact>> contacts) {}

    /** An offer, and who answers for it that day. */
    public record Contact(SupportOffer offer, List<NamedActor> workers) {}

    /**
     * The matrix of a territory.
     *
     * @param territory its name; empty for the only one that is defined
     * @param subjects those asked about; none for all that any offer names
     * @throws EssException TERRITORY_NOT_FOUND, PERIMETER_UNKNOWN
     */
    public Matrix matrix(Optional<String> territory, Collection<Tag> subjects, LocalDate asOf) {
        return unitOfWork.read(() -> {
            TerritoryView view = territories.get(territory.orElseGet(() -> territories.only(asOf)), asOf);
            if (!view.compositionKnown()) {
                throw new EssException(ErrorCode.PERIMETER_UNKNOWN, "territory", view.name())
                        .with("date", asOf)
                        .with("since", view.knownSince());
            }
            List<SupportOffer> offers = ledger.list(People.SUPPORT_OFFER);
            Coverage coverage = new Coverage(offers, asOf);
            List<Part> parts = parts(view);
            Map<Tag, List<Cell>> rows = new LinkedHashMap<>();
            for (Tag subject : asked(subjects, offers)) {
                rows.put(
                        subject,
                        parts.stream()
                                .map(part -> coverage.cell(part.communes(), subject))
                                .toList());
            }
            Map<SupportOfferId, SupportOffer> byId = new TreeMap<>();
            offers.forEach(offer -> byId.put(offer.id(), offer));
            Map<CommuneCode, String> communeNames = new TreeMap<>();
            view.communes().forEach(member -> communeNames.put(member.code(), member.name()));
            return new Matrix(asOf, parts, rows, byId, communeNames);
        });
    }

    private static List<Part> parts(TerritoryView view) {
        Map<String, Set<CommuneCode>> epcis = new TreeMap<>();
        Set<CommuneCode> all = new TreeSet<>();
        for (Member member : view.communes()) {
            all.add(member.code());
            member.epci()
                    .ifPresent(epci -> epcis.computeIfAbsent(epci.name(), any -> new TreeSet<>())
                            .add(member.code()));
        }
        List<Part> parts = new ArrayList<>(List.of(new Part(view.name(), all)));
        epcis.forEach((name, communes) -> parts.add(new Part(name, communes)));
        return parts;
    }

    /** Of several writings of one subject, the one that comes first is shown. */
    private static Collection<Tag> asked(Collection<Tag> subjects, List<SupportOffer> offers) {
        if (!subjects.isEmpty()) {
            return new LinkedHashSet<>(subjects);
        }
        Map<Tag, Tag> known = new TreeMap<>();
        BinaryOperator<Tag> first = BinaryOperator.minBy(Comparator.comparing(Tag::label));
        offers.forEach(offer -> offer.subjects().forEach(subject -> known.merge(subject, subject, first)));
        return known.values();
    }

    /**
     * Whom to contact in a commune: exactly those that the matrix counts there.
     *
     * @param commune its name or its code
     * @param subjects those asked about; none for all that any offer names
     * @throws EssException ACTOR_NOT_FOUND when there is no such commune
     */
    public Match match(String commune, Collection<Tag> subjects, LocalDate asOf) {
        return unitOfWork.read(() -> {
            Actor governed = names.resolve("commune:" + commune);
            CommuneCode code = governed.governed()
                    .flatMap(Collectivity::asCommune)
                    .orElseThrow(() -> new EssException(ErrorCode.ACTOR_NOT_FOUND, "reference", commune));
            List<SupportOffer> offers = ledger.list(People.SUPPORT_OFFER);
            Coverage coverage = new Coverage(offers, asOf);
            Map<Tag, List<Contact>> contacts = new LinkedHashMap<>();
            for (Tag subject : asked(subjects, offers)) {
                contacts.put(
                        subject,
                        coverage.match(code, subject).stream()
                                .map(offer -> contact(offer, asOf))
                                .toList());
            }
            return new Match(asOf, names.name(governed).name(), contacts);
        });
    }

    private Contact contact(SupportOffer offer, LocalDate asOf) {
        return new Contact(
                offer,
                offer.workersOn(asOf).stream()
                        .map(Actor.APerson::new)
                        .map(names::name)
                        .toList());
    }
}
