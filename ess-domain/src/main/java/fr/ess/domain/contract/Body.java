package fr.ess.domain.contract;

import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.Party;
import fr.ess.domain.charter.Vote;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.MessageCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A body that programmes, advises or votes, with its dated composition and its sittings.
 *
 * @param quorums the rules of quorum; all those of the day must hold
 */
public record Body(
        BodyId id,
        String name,
        Kind kind,
        List<College> colleges,
        List<Seat> seats,
        List<Quorum> quorums,
        List<Sitting> sittings) {

    /** What sort of body. */
    public enum Kind implements MessageCode {
        PROGRAMMING_COMMITTEE,
        DEVELOPMENT_COUNCIL,
        STANDING_COMMITTEE;

        @Override
        public String key() {
            return MessageCode.key("body-kind", this);
        }
    }

    /** A group of seats, for instance the social and associative life. */
    public record College(String code, String name, DateRange days) {}

    /**
     * A place in the body and who holds it.
     *
     * @param college the code of its college; empty when the body has none
     */
    public record Seat(
            String code,
            PersonName holder,
            Optional<Party> represents,
            String college,
            boolean votes,
            DateRange days) {}

    /**
     * How many of those who vote must be there.
     *
     * @param college the college it is asked of; empty for the whole body
     * @param strictly whether more than the share is needed, as for « la majorité des membres en exercice » (CGCT L2121-17)
     * @param article what sets it
     */
    public record Quorum(String college, Share share, boolean strictly, String article, DateRange days) {}

    /** The opinion given. */
    public enum Opinion implements MessageCode {
        FAVOURABLE,
        WITH_RESERVES,
        UNFAVOURABLE,
        NONE;

        @Override
        public String key() {
            return MessageCode.key("opinion", this);
        }
    }

    /**
     * A point of the agenda.
     *
     * @param file what it is about, where that is a file
     * @param recused the codes of the seats whose holders left the room (CGCT L2131-11): they count neither as present nor
     *     as voices
     * @param vote absent when none was taken
     */
    public record Item(
            int number,
            String title,
            Optional<FileReference> file,
            SortedSet<String> recused,
            Optional<Vote> vote,
            Opinion opinion,
            String reserves) {
        public Item {
            recused = Collections.unmodifiableSortedSet(new TreeSet<>(recused));
        }
    }

    /**
     * A meeting.
     *
     * @param present the codes of the seats held by those present
     */
    public record Sitting(LocalDate date, SortedSet<String> present, List<Item> items, String minutes) {
        public Sitting {
            present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
            items = List.copyOf(items);
        }

        private Sitting with(SortedSet<String> more, Item item) {
            SortedSet<String> all = new TreeSet<>(present);
            all.addAll(more);
            return new Sitting(
                    date, all, Stream.concat(items.stream(), Stream.of(item)).toList(), minutes);
        }
    }

    /**
     * Refuses votes without quorum, more voices than members able to vote, and seats that nobody holds.
     *
     * @throws EssException SITTING_WITHOUT_QUORUM, SITTING_VOICES or SITTING_MEMBER_UNKNOWN
     */
    public Body {
        name = name.strip();
        colleges = List.copyOf(colleges);
        seats = List.copyOf(seats);
        quorums = List.copyOf(quorums);
        sittings = sittings.stream().sorted(Comparator.comparing(Sitting::date)).toList();
        for (Sitting sitting : sittings) {
            List<Seat> inOffice = inOffice(seats, sitting.date());
            Stream.concat(sitting.present().stream(), sitting.items().stream().flatMap(item -> item.recused().stream()))
                    .filter(code ->
                            inOffice.stream().noneMatch(seat -> seat.code().equals(code)))
                    .findFirst()
                    .ifPresent(requireNone(name, sitting));
            for (Item item : sitting.items()) {
                if (item.vote().isPresent()) {
                    requireQuorum(name, inOffice, quorums, sitting, item);
                }
            }
        }
    }

    /** The seats held on a day. */
    public List<Seat> on(LocalDate day) {
        return inOffice(seats, day);
    }

    /** Its stable name in commands. */
    public String slug() {
        return Charter.slugOf(name);
    }

    /** The same body with a sitting more. */
    public Body with(Sitting sitting) {
        return withSittings(Stream.concat(sittings.stream(), Stream.of(sitting)).toList());
    }

    /** The same body where a point was dealt with: in the sitting of that day, or in a new one. */
    public Body with(LocalDate day, SortedSet<String> present, Item item) {
        Sitting open = sittings.stream()
                .filter(sitting -> sitting.date().equals(day))
                .findFirst()
                .orElse(new Sitting(day, present, List.of(), ""));
        return withSittings(Stream.concat(
                        sittings.stream().filter(sitting -> !sitting.date().equals(day)),
                        Stream.of(open.with(present, item)))
                .toList());
    }

    private Body withSittings(List<Sitting> others) {
        return new Body(id, name, kind, colleges, seats, quorums, others);
    }

    private static Consumer<String> requireNone(String body, Sitting sitting) {
        return code -> {
            throw new EssException(ErrorCode.SITTING_MEMBER_UNKNOWN, "body", body)
                    .with("date", sitting.date())
                    .with("seat", code);
        };
    }

    private static List<Seat> inOffice(List<Seat> seats, LocalDate day) {
        return seats.stream().filter(seat -> seat.days().contains(day)).toList();
    }

    private static void requireQuorum(
            String body, List<Seat> inOffice, List<Quorum> quorums, Sitting sitting, Item item) {
        List<Seat> voting = inOffice.stream().filter(Seat::votes).toList();
        for (Quorum quorum : quorums) {
            if (quorum.days().contains(sitting.date())) {
                List<Seat> asked = voting.stream()
                        .filter(seat ->
                                quorum.college().isEmpty() || seat.college().equals(quorum.college()))
                        .toList();
                long present = present(asked, sitting, item);
                if (!quorum.share().isReachedBy(present, asked.size(), quorum.strictly())) {
                    throw refusal(ErrorCode.SITTING_WITHOUT_QUORUM, body, sitting, item)
                            .with("present", present)
                            .with("seats", asked.size())
                            .with("article", quorum.article());
                }
            }
        }
        long able = present(voting, sitting, item);
        int voices = item.vote()
                .map(vote -> vote.<Integer>fold(Vote.Counted::voices, stated -> 0))
                .orElse(0);
        if (voices > able) {
            throw refusal(ErrorCode.SITTING_VOICES, body, sitting, item)
                    .with("voices", voices)
                    .with("present", able);
        }
    }

    private static long present(List<Seat> seats, Sitting sitting, Item item) {
        return seats.stream()
                .filter(seat -> sitting.present().contains(seat.code()))
                .filter(seat -> !item.recused().contains(seat.code()))
                .count();
    }

    private static EssException refusal(ErrorCode code, String body, Sitting sitting, Item item) {
        return new EssException(code, "body", body).with("date", sitting.date()).with("item", item.number());
    }
}
