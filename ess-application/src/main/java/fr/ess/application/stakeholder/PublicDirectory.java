package fr.ess.application.stakeholder;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.PublicPerson;
import fr.ess.domain.stakeholder.SupportOffer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The élus and the support workers, as anyone may see them: it only ever holds public views, so that somebody who may not
 * be published changes neither what is found nor how many.
 */
public final class PublicDirectory {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final People people;
    private final Clock clock;

    @Inject
    public PublicDirectory(UnitOfWork unitOfWork, Ledger ledger, People people, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
    }

    /**
     * An offer of support with those of its workers who agree to be shown with it.
     *
     * @param answering how many people answer, shown or not
     */
    public record PublicOffer(SupportOffer offer, List<PublicPerson> shown, int answering) {

        public PublicOffer {
            shown = List.copyOf(shown);
        }
    }

    /**
     * The élus of a day whose name holds words that begin so, by name.
     *
     * @param words none for all
     */
    public List<PublicPerson> elus(String words, LocalDate asOf) {
        List<String> sought = FoldedText.words(words);
        return people.published(asOf).stream()
                .filter(person -> person.mandates().isPresent())
                .filter(person -> answers(person, sought))
                .sorted(Comparator.comparing(
                                (PublicPerson person) -> person.name().value())
                        .thenComparing(PublicPerson::id))
                .toList();
    }

    private static boolean answers(PublicPerson person, List<String> sought) {
        PersonName name = person.name().value();
        List<String> words = FoldedText.words(name.full());
        return sought.stream().allMatch(word -> words.stream().anyMatch(known -> known.startsWith(word)));
    }

    /** The offers of a day, by title. */
    public List<PublicOffer> offers(LocalDate asOf) {
        return unitOfWork.preview(() -> {
            Map<PersonId, PublicPerson> published = new TreeMap<>();
            people.published(asOf).stream()
                    .filter(PublicPerson::supportIsPublic)
                    .forEach(person -> published.put(person.id(), person));
            return ledger.list(People.SUPPORT_OFFER).stream()
                    .filter(offer -> offer.days().contains(asOf))
                    .sorted(Comparator.comparing((SupportOffer offer) -> FoldedText.fold(offer.title()))
                            .thenComparing(SupportOffer::id))
                    .map(offer -> new PublicOffer(
                            offer,
                            offer.workersOn(asOf).stream()
                                    .map(published::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            offer.workersOn(asOf).size()))
                    .toList();
        });
    }

    /** The day on which anything is published. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
