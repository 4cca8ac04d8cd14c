package fr.ess.cli.charter;

import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.Vote;

/** Votes in words. */
public final class VoteWords {

    private VoteWords() {}

    /** The voices where they were counted, else the outcome. */
    public static String voices(Vote vote, Words words) {
        return vote.fold(
                counted -> words.text(
                        "vote.counted",
                        "for",
                        counted.inFavour(),
                        "against",
                        counted.against(),
                        "abstained",
                        counted.abstained()),
                stated -> words.text(stated.adopts() ? "vote.adopted" : "vote.rejected"));
    }
}
