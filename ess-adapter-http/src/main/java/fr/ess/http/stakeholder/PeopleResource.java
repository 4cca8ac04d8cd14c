package fr.ess.http.stakeholder;

import fr.ess.application.stakeholder.PublicDirectory.PublicOffer;
import fr.ess.application.stakeholder.RoleNames;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.EmailAddress;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.PhoneNumber;
import fr.ess.domain.stakeholder.PublicPerson;
import fr.ess.domain.stakeholder.privacy.Published;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Public views of people, as JSON. */
final class PeopleResource {

    private PeopleResource() {}

    record Elus(
            LocalDate asOf,
            long total,
            List<Elu> elus,
            @Nullable String next) {}

    record Elu(
            String id,
            String firstName,
            String lastName,
            List<Seat> mandates,
            @Nullable String workEmail,
            @Nullable String workPhone) {}

    record Seat(
            String title,
            Council council,
            List<String> delegations,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record Council(String kind, @Nullable String code, String name) {}

    record Offers(LocalDate asOf, List<Offer> offers) {}

    record Offer(
            String id,
            String title,
            @Nullable String carrier,
            List<String> subjects,
            List<String> publics,
            List<String> communes,
            int answering,
            List<Worker> workers) {}

    record Worker(
            String id,
            String firstName,
            String lastName,
            @Nullable String workEmail,
            @Nullable String workPhone) {}

    static Elu elu(PublicPerson person, RoleNames names) {
        return new Elu(
                person.id().toString(),
                person.name().value().given(),
                person.name().value().family(),
                person.mandates().map(Published::value).orElse(List.of()).stream()
                        .map(held -> seat(held, names))
                        .toList(),
                email(person),
                phone(person));
    }

    private static @Nullable String email(PublicPerson person) {
        return person.workEmail().map(Published::value).map(EmailAddress::text).orElse(null);
    }

    private static @Nullable String phone(PublicPerson person) {
        return person.workPhone().map(Published::value).map(PhoneNumber::text).orElse(null);
    }

    private static Seat seat(Mandate held, RoleNames names) {
        DateRange days = held.days();
        return new Seat(
                held.title(),
                council(held.assembly(), names.of(held.assembly(), Audience.PUBLIC)),
                held.delegations(),
                days.start().orElse(null),
                days.end().orElse(null));
    }

    private static Council council(Assembly assembly, String name) {
        return assembly.fold(
                council -> new Council(
                        council.governed().level().name().toLowerCase(Locale.ROOT),
                        council.governed().code(),
                        name),
                development -> new Council("development-council", null, name),
                parliament -> new Council("parliament", null, name));
    }

    static Offer offer(PublicOffer offer, RoleNames names) {
        return new Offer(
                offer.offer().id().toString(),
                offer.offer().title(),
                carrier(offer, names).orElse(null),
                offer.offer().subjects().stream().map(Tag::label).toList(),
                offer.offer().publics().stream().map(Tag::label).toList(),
                offer.offer().communes().stream().map(CommuneCode::text).toList(),
                offer.answering(),
                offer.shown().stream()
                        .map(person -> new Worker(
                                person.id().toString(),
                                person.name().value().given(),
                                person.name().value().family(),
                                email(person),
                                phone(person)))
                        .toList());
    }

    static Optional<String> carrier(PublicOffer offer, RoleNames names) {
        return offer.offer().carrier().map(structure -> names.of(structure, Audience.PUBLIC));
    }
}
