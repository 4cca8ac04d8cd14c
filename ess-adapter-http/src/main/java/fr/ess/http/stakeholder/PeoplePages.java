package fr.ess.http.stakeholder;

import fr.ess.application.stakeholder.PublicDirectory;
import fr.ess.application.stakeholder.PublicDirectory.PublicOffer;
import fr.ess.application.stakeholder.RoleNames;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.PublicPerson;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.stakeholder.privacy.Published;
import fr.ess.domain.structure.Tag;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import fr.ess.http.stakeholder.PeopleView.Contact;
import fr.ess.http.stakeholder.PeopleView.EluRow;
import fr.ess.http.stakeholder.PeopleView.OfferCard;
import fr.ess.http.stakeholder.PeopleView.WorkerLine;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The page « Élus et accompagnateurs » of the public site: what each of them may be shown with, and nothing else. */
public final class PeoplePages implements Routes {

    /** Where it is. */
    public static final String PATH = "/elus-et-accompagnateurs";

    private static final String WORDS = "q";
    private static final int MOST_SHOWN = 200;

    private final PublicDirectory directory;
    private final RoleNames names;
    private final Pages pages;

    @Inject
    PeoplePages(PublicDirectory directory, RoleNames names, Pages pages) {
        this.directory = directory;
        this.names = names;
        this.pages = pages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.page(PATH, Set.of(WORDS, Exchange.AS_OF, Exchange.LANG), this::show));
    }

    private void show(Exchange exchange) {
        Texts texts = exchange.texts();
        LocalDate asOf = exchange.asOf(directory.today());
        String words = exchange.parameters().find(WORDS).orElse("");
        List<PublicPerson> elus = directory.elus(words, asOf);
        int hidden = Math.max(0, elus.size() - MOST_SHOWN);
        PeopleView view = new PeopleView(
                words,
                asOf.toString(),
                texts.counted("people.total", elus.size()),
                hidden == 0 ? "" : texts.counted("people.more", hidden),
                elus.stream()
                        .limit(MOST_SHOWN)
                        .map(person -> row(person, texts))
                        .toList(),
                directory.offers(asOf).stream().map(offer -> card(offer, texts)).toList());
        exchange.page(pages.render("stakeholder/people.jte", texts.of("people.title"), exchange, view));
    }

    private EluRow row(PublicPerson person, Texts texts) {
        return new EluRow(
                person.name().value().full(),
                person.mandates().map(Published::value).orElse(List.of()).stream()
                        .map(held -> mandate(held, texts))
                        .toList(),
                contacts(person));
    }

    private String mandate(Mandate held, Texts texts) {
        String seat =
                texts.of("people.mandate", "title", held.title(), "where", names.of(held.assembly(), Audience.PUBLIC));
        String charged = held.delegations().isEmpty()
                ? seat
                : texts.of("people.delegated", "seat", seat, "subjects", String.join(", ", held.delegations()));
        return held.days()
                .start()
                .map(from -> texts.of("people.since", "seat", charged, "date", texts.date(from)))
                .orElse(charged);
    }

    private static List<Contact> contacts(PublicPerson person) {
        List<Contact> contacts = new ArrayList<>();
        person.workEmail()
                .map(Published::value)
                .ifPresent(email -> contacts.add(new Contact(email.text(), "mailto:" + email.text())));
        person.workPhone()
                .map(Published::value)
                .ifPresent(phone -> contacts.add(new Contact(phone.text(), "tel:" + phone.text())));
        return contacts;
    }

    private OfferCard card(PublicOffer found, Texts texts) {
        SupportOffer offer = found.offer();
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("people.subjects", "subjects", labels(offer.subjects())));
        lines.add(
                offer.publics().isEmpty()
                        ? texts.of("people.for-all")
                        : texts.of("people.publics", "publics", labels(offer.publics())));
        lines.add(texts.counted("people.communes", offer.communes().size()));
        return new OfferCard(
                offer.title(),
                PeopleResource.carrier(found, names).orElse(""),
                lines,
                found.shown().stream()
                        .map(person -> new WorkerLine(person.name().value().full(), contacts(person)))
                        .toList(),
                found.answering() == 0 ? texts.of("people.nobody-answers") : "");
    }

    private static String labels(Collection<Tag> tags) {
        return tags.stream().map(Tag::label).collect(Collectors.joining(", "));
    }
}
