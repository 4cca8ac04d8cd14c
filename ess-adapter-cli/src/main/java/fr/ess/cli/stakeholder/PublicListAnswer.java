package fr.ess.cli.stakeholder;

import static fr.ess.cli.shared.Json.object;

import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.stakeholder.EmailAddress;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.PhoneNumber;
import fr.ess.domain.stakeholder.PublicPerson;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.stakeholder.privacy.Published;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as anyone may see them. */
record PublicListAnswer(List<PublicPerson> found, int limit, LocalDate asOf, RoleWords roles) implements Answer {

    @Override
    public void show(Page page) {
        Words words = roles.words();
        page.line(words.text("person.list", "people", words.count("person", found.size()), "date", words.date(asOf)));
        if (found.isEmpty()) {
            return;
        }
        Table table = Table.of(words.text("column.name"), words.text("column.roles"), words.text("column.id") + "!");
        shown().forEach(person -> table.row(person.name().value().full(), roles(person), person.id()));
        page.line().table(table);
    }

    private List<PublicPerson> shown() {
        return found.stream().limit(limit).toList();
    }

    private static List<Mandate> mandates(PublicPerson person) {
        return person.mandates().map(Published::value).orElse(List.of());
    }

    private static List<StructureFunction> functions(PublicPerson person) {
        return person.functions().map(Published::value).orElse(List.of());
    }

    private String roles(PublicPerson person) {
        return Stream.concat(
                        mandates(person).stream().map(roles::of),
                        functions(person).stream().map(roles::of))
                .collect(Collectors.joining(" ; "));
    }

    private static String email(PublicPerson person) {
        return person.workEmail().map(Published::value).map(EmailAddress::text).orElse("");
    }

    private static String phone(PublicPerson person) {
        return person.workPhone().map(Published::value).map(PhoneNumber::text).orElse("");
    }

    @Override
    public Object json() {
        return object(
                "total",
                found.size(),
                "people",
                shown().stream()
                        .map(person -> object(
                                "id", person.id().toString(),
                                "first_name", person.name().value().given(),
                                "last_name", person.name().value().family(),
                                "mandates",
                                        mandates(person).stream()
                                                .map(roles::json)
                                                .toList(),
                                "functions",
                                        functions(person).stream()
                                                .map(roles::json)
                                                .toList(),
                                "work_email", email(person),
                                "work_phone", phone(person)))
                        .toList());
    }

    @Override
    public Table csv() {
        Table table = Table.of("id", "first_name", "last_name", "roles", "work_email", "work_phone");
        shown().forEach(person -> table.row(
                person.id(),
                person.name().value().given(),
                person.name().value().family(),
                roles(person),
                email(person),
                phone(person)));
        return table;
    }
}
