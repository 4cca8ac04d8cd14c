package fr.ess.cli.stakeholder;

import static fr.ess.cli.shared.Json.object;

import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.ActorFamily;
import fr.ess.domain.stakeholder.Contacts;
import fr.ess.domain.stakeholder.EmailAddress;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.PhoneNumber;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.Notice;
import fr.ess.domain.stakeholder.privacy.Privacy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person as the mission sees her: roles, contacts, and what she decided about her own data. */
record PersonAnswer(Person person, LocalDate asOf, RoleWords roles) implements Answer {

    private static final String INDENT = "  ";

    @Override
    public void show(Page page) {
        Words words = roles.words();
        page.line(name(person, words));
        page.line(words.text("person.id", "id", person.id()), INDENT, INDENT);
        String families = roles.families(person.familiesOn(asOf));
        if (!families.isEmpty()) {
            page.line(words.text("person.families", "date", words.date(asOf), "families", families), INDENT, INDENT);
        }
        showRoles(page);
        showContacts(page, person.contacts());
        showPrivacy(page, person.privacy());
        if (!person.note().isEmpty()) {
            page.line(words.text("person.note", "note", person.note()), INDENT, INDENT);
        }
    }

    static String name(Person person, Words words) {
        return person.name().map(PersonName::full).orElseGet(() -> words.text("person.erased"));
    }

    private void showRoles(Page page) {
        int number = 1;
        if (!person.mandates().isEmpty() || !person.functions().isEmpty()) {
            page.line().line(roles.words().text("person.roles"));
        }
        for (Mandate held : person.mandates()) {
            showRole(page, number++, roles.of(held), held.days(), held.source().name());
        }
        for (StructureFunction held : person.functions()) {
            showRole(page, number++, roles.of(held), held.days(), held.source().name());
        }
    }

    private void showRole(Page page, int number, String role, DateRange days, String source) {
        String shown = roles.words()
                .text("person.role-line", "role", role, "days", roles.words().range(days), "source", source);
        page.line(shown, "  " + number + ". ", "     ");
    }

    private void showContacts(Page page, Contacts contacts) {
        if (contacts.equals(Contacts.NONE)) {
            return;
        }
        page.line().line(roles.words().text("person.contacts"));
        contacts.workEmail().ifPresent(email -> contact(page, "work-email", email.text()));
        contacts.workPhone().ifPresent(phone -> contact(page, "work-phone", phone.text()));
        contacts.privateEmail().ifPresent(email -> contact(page, "private-email", email.text()));
        contacts.privatePhone().ifPresent(phone -> contact(page, "private-phone", phone.text()));
    }

    private void contact(Page page, String kind, String value) {
        page.line(roles.words().text("person.contact." + kind, "value", value), INDENT, INDENT);
    }

    private void showPrivacy(Page page, Privacy privacy) {
        Words words = roles.words();
        page.line().line(words.text("person.privacy"));
        page.line(
                words.text(
                        "person.collected",
                        "date",
                        words.date(privacy.collectedOn()),
                        "source",
                        privacy.origin().name()),
                INDENT,
                INDENT);
        privacy.notice()
                .map(notice ->
                        words.text("person.notified", "date", words.date(notice.on()), "channel", notice.channel()))
                .or(() -> privacy.noticeDue()
                        .filter(due -> !person.isErased())
                        .map(due -> words.text("person.notice-due", "date", words.date(due))))
                .ifPresent(said -> page.line(said, INDENT, INDENT));
        privacy.objection()
                .ifPresent(on -> page.line(words.text("person.objected", "date", words.date(on)), INDENT, INDENT));
        privacy.consents().forEach(act -> page.line(consent(act), INDENT, INDENT));
    }

    private String consent(ConsentAct act) {
        Words words = roles.words();
        return words.text(
                act.given() ? "person.consented" : "person.withdrew",
                "field",
                words.text(act.field().key()),
                "date",
                words.date(act.on()),
                "evidence",
                act.evidence());
    }

    @Override
    public Object json() {
        return json(person, asOf, roles);
    }

    static Map<String, @Nullable Object> json(Person person, LocalDate asOf, RoleWords roles) {
        Contacts contacts = person.contacts();
        Privacy privacy = person.privacy();
        return object(
                "id", person.id().toString(),
                "first_name", person.name().map(PersonName::given),
                "last_name", person.name().map(PersonName::family),
                "families",
                        person.familiesOn(asOf).stream().map(ActorFamily::code).toList(),
                "mandates", person.mandates().stream().map(roles::json).toList(),
                "functions", person.functions().stream().map(roles::json).toList(),
                "contacts",
                        object(
                                "work_email", contacts.workEmail().map(EmailAddress::text),
                                "work_phone", contacts.workPhone().map(PhoneNumber::text),
                                "private_email", contacts.privateEmail().map(EmailAddress::text),
                                "private_phone", contacts.privatePhone().map(PhoneNumber::text)),
                "note", person.note(),
                "privacy",
                        object(
                                "origin", privacy.origin().name(),
                                "collected_on", privacy.collectedOn().toString(),
                                "last_contact", text(privacy.lastContact()),
                                "informed_on", text(privacy.notice().map(Notice::on)),
                                "inform_before", text(privacy.noticeDue()),
                                "objected_on", text(privacy.objection()),
                                "consents",
                                        privacy.consents().stream()
                                                .map(act -> object(
                                                        "field", PersonOptions.word(act.field()),
                                                        "given", act.given(),
                                                        "on", act.on().toString(),
                                                        "evidence", act.evidence()))
                                                .toList()));
    }

    private static Optional<String> text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString);
    }

    @Override
    public Table csv() {
        Table table = Table.of("id", "first_name", "last_name", "role", "where", "from", "to", "source");
        for (Mandate held : person.mandates()) {
            row(
                    table,
                    held.title(),
                    roles.where(held.assembly()),
                    held.days(),
                    held.source().name());
        }
        for (StructureFunction held : person.functions()) {
            row(
                    table,
                    held.title(),
                    roles.where(held.structure()),
                    held.days(),
                    held.source().name());
        }
        if (table.isEmpty()) {
            row(table, "", "", DateRange.ALWAYS, person.privacy().origin().name());
        }
        return table;
    }

    private void row(Table table, String title, String where, DateRange days, String source) {
        table.row(
                person.id(),
                person.name().map(PersonName::given).orElse(""),
                person.name().map(PersonName::family).orElse(""),
                title,
                where,
                days.start().map(LocalDate::toString).orElse(""),
                days.end().map(LocalDate::toString).orElse(""),
                source);
    }
}
