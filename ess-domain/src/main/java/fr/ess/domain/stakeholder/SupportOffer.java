package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.privacy.LegalGround;
import fr.ess.domain.stakeholder.privacy.Personal;
import fr.ess.domain.stakeholder.privacy.Term;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What support workers offer together: one alone is a team of one.
 *
 * @param title as people know it
 * @param carrier the structure they work for, when there is one
 * @param subjects what they help with
 * @param publics whom they help; empty for everyone
 * @param communes where they go
 * @param team who they are, by date
 * @param days when the offer stands
 */
public record SupportOffer(
        SupportOfferId id,
        String title,
        Optional<StructureId> carrier,
        SortedSet<Tag> subjects,
        SortedSet<Tag> publics,
        SortedSet<CommuneCode> communes,

        @Personal(ground = LegalGround.PUBLIC_INTEREST, audience = Audience.PUBLIC, term = Term.ROLE, erased = false)
        List<Worker> team,

        DateRange days) {

    /**
     * One support worker of a team.
     *
     * @param days when she works there
     */
    public record Worker(
            @Personal(
                    ground = LegalGround.PUBLIC_INTEREST,
                    audience = Audience.PUBLIC,
                    term = Term.ROLE,
                    erased = false)
            PersonId person,

            DateRange days) {}

    public SupportOffer {
        title = title.strip();
        subjects = Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
        publics = Collections.unmodifiableSortedSet(new TreeSet<>(publics));
        communes = Collections.unmodifiableSortedSet(new TreeSet<>(communes));
        team = team.stream()
                .distinct()
                .sorted(Comparator.comparing(Worker::person)
                        .thenComparing(worker -> worker.days().first()))
                .toList();
        if (title.isEmpty() || subjects.isEmpty()) {
            throw new IllegalArgumentException("an offer of support has a title and a subject");
        }
    }

    /** Who answers on that day; nobody outside the days of the offer. */
    public SortedSet<PersonId> workersOn(LocalDate day) {
        TreeSet<PersonId> workers = new TreeSet<>();
        if (days.contains(day)) {
            team.stream().filter(worker -> worker.days().contains(day)).forEach(worker -> workers.add(worker.person()));
        }
        return workers;
    }
}
