package fr.ess.http.structure;

import fr.ess.application.structure.ExplainQualification;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.qualification.Answer;
import fr.ess.domain.structure.qualification.Qualification;
import fr.ess.domain.structure.qualification.Reason;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import fr.ess.http.structure.StructureSheet.AnswerView;
import fr.ess.http.structure.StructureSheet.Conflict;
import fr.ess.http.structure.StructureSheet.Link;
import fr.ess.http.structure.StructureSheet.ProofRow;
import fr.ess.http.structure.StructureSheet.ReasonView;
import fr.ess.http.structure.StructureSheet.Row;
import fr.ess.http.structure.StructureSheet.SiteRow;
import fr.ess.http.structure.StructureSheet.Stated;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a structure: everything the public may know of it, where it comes from, and whether it is ESS. */
public final class StructurePages implements Routes {

    private final ShowStructure show;
    private final ExplainQualification explain;
    private final FieldTexts words;
    private final Pages pages;
    private final Clock clock;

    @Inject
    StructurePages(ShowStructure show, ExplainQualification explain, FieldTexts words, Pages pages, Clock clock) {
        this.show = show;
        this.explain = explain;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.page(DirectoryPages.PATH + "/{id}", Set.of(Exchange.AS_OF, Exchange.LANG), this::show));
    }

    private void show(Exchange exchange) {
        String asked = exchange.part("id");
        StructureView view = StructureApi.structure(asked, show);
        if (!view.id().toString().equals(asked)) {
            exchange.leadTo(DirectoryPages.PATH + "/" + view.id());
            return;
        }
        LocalDate asOf = exchange.asOf(LocalDate.now(clock));
        StructureSheet sheet = sheet(view, explain.qualify(view, asOf), exchange.texts());
        exchange.page(pages.render("structure/show.jte", sheet.name(), exchange, sheet));
    }

    private StructureSheet sheet(StructureView view, Qualification qualification, Texts texts) {
        Profile profile = view.profile();
        return new StructureSheet(
                view.id().toString(),
                profile.name(),
                profile.value(Fields.SIGLE)
                        .filter(sigle -> !sigle.equals(profile.name()))
                        .orElse(""),
                view.place().map(Place::communeName),
                summary(view, qualification, texts),
                profile.value(Fields.STATUS)
                        .filter(StructureStatus.CEASED::equals)
                        .isPresent(),
                Fields.ALL.stream()
                        .flatMap(field -> row(field, profile, texts).stream())
                        .toList(),
                profile.establishments().stream().map(site -> site(site, texts)).toList(),
                profile.proofs().stream().map(proof -> proof(proof, texts)).toList(),
                view.conflicts().stream()
                        .map(conflict -> new Conflict(
                                texts.of(conflict.identifier().kind()) + " "
                                        + conflict.identifier().value(),
                                conflict.bearers().stream()
                                        .filter(bearer -> !bearer.id().equals(view.id()))
                                        .map(bearer -> new Link(bearer.name(), DirectoryPages.PATH + "/" + bearer.id()))
                                        .toList()))
                        .toList(),
                qualification.asOf().toString(),
                texts.date(qualification.asOf()),
                List.of(
                        answer("regime.legal", qualification.legal(), texts),
                        answer("regime.statistical", qualification.statistical(), texts)),
                qualification.differences().stream()
                        .map(difference -> QualificationTexts.sentence(difference, texts))
                        .toList(),
                DirectoryPages.PATH + "/" + view.id(),
                StructureResource.address(view.id()),
                StructureResource.address(view.id()) + "/qualification?as_of=" + qualification.asOf());
    }

    private static List<String> summary(StructureView view, Qualification qualification, Texts texts) {
        return Stream.of(
                        qualification
                                .legal()
                                .outcome()
                                .family()
                                .map(texts::of)
                                .or(() -> view.profile().value(Fields.FAMILY).map(texts::of)),
                        Optional.of(view.labels().activity()).filter(label -> !label.isEmpty()),
                        view.profile()
                                .value(Fields.HEADCOUNT)
                                .map(headcount -> texts.of(headcount.band())
                                        + headcount
                                                .year()
                                                .map(year -> " (" + year + ")")
                                                .orElse("")),
                        view.verifiedOn().map(day -> texts.of("structure.verified", "date", texts.date(day))))
                .flatMap(Optional::stream)
                .toList();
    }

    private <T> Optional<Row> row(Field<T> field, Profile profile, Texts texts) {
        List<Sourced<T>> stated = profile.stated(field);
        return stated.stream()
                .findFirst()
                .map(shown -> new Row(
                        texts.of(field),
                        words.text(field, shown.value(), texts),
                        field == Fields.WEBSITE ? Optional.of(field.write(shown.value())) : Optional.empty(),
                        FieldTexts.source(shown.source(), texts),
                        texts.date(shown.date()),
                        profile.isDisputed(field)
                                ? stated.stream()
                                        .skip(1)
                                        .map(other -> new Stated(
                                                words.text(field, other.value(), texts),
                                                FieldTexts.source(other.source(), texts),
                                                texts.date(other.date())))
                                        .toList()
                                : List.of()));
    }

    private static SiteRow site(Sourced<Establishment> stated, Texts texts) {
        Establishment site = stated.value();
        return new SiteRow(
                texts.of(site.headOffice() ? "structure.head-office" : "structure.site"),
                site.address().oneLine(),
                site.siret().map(Siret::grouped).orElse("").replace(' ', '\u00a0'),
                site.closure().map(closure -> closure(closure, texts)).orElse(""),
                FieldTexts.source(stated.source(), texts),
                texts.date(stated.date()));
    }

    private static String closure(Closure closure, Texts texts) {
        return Stream.of(
                        Optional.of(closure.on()
                                .map(day -> texts.of("structure.closed-on", "date", texts.date(day)))
                                .orElseGet(() -> texts.of("structure.closed"))),
                        closure.successor()
                                .map(siret -> texts.of(
                                        "structure.succeeded-by",
                                        "siret",
                                        siret.grouped().replace(' ', '\u00a0'))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static ProofRow proof(Sourced<Proof> stated, Texts texts) {
        return new ProofRow(
                texts.of(stated.value().kind()),
                validity(stated.value().validity(), texts),
                stated.value().issuer(),
                FieldTexts.source(stated.source(), texts),
                texts.date(stated.date()));
    }

    private static String validity(DateRange range, Texts texts) {
        return Stream.of(
                        range.start().map(day -> texts.of("structure.from", "date", texts.date(day))),
                        range.end().map(day -> texts.of("structure.until", "date", texts.date(day))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static AnswerView answer(String regime, Answer answer, Texts texts) {
        String detail = Stream.of(
                        answer.outcome().way().map(texts::of),
                        answer.outcome().family().map(texts::of))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new AnswerView(
                texts.of(regime),
                answer.outcome().word(),
                texts.of("outcome." + answer.outcome().word()),
                detail,
                answer.outcome().missing().stream().map(texts::of).toList(),
                answer.reasons().stream().map(reason -> reason(reason, texts)).toList());
    }

    private static ReasonView reason(Reason reason, Texts texts) {
        return new ReasonView(
                texts.say(reason.statement()),
                reason.basis(),
                reason.evidence()
                        .map(rest -> texts.of(
                                "structure.according-to",
                                "source",
                                FieldTexts.source(rest.source(), texts),
                                "date",
                                texts.date(rest.date())))
                        .orElse(""));
    }
}
