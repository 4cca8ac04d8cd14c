package fr.ess.cli.structure.proposal;

import fr.ess.application.structure.proposal.DecideProposal;
import java.util.Set;

/** How people name a proposal: by its id, or as the first one that waits. */
final class ProposalReference {

    private static final Set<String> FIRST = Set.of("first", "premiere", "première");

    private ProposalReference() {}

    static String id(String asked, DecideProposal decide) {
        return FIRST.contains(asked)
                ? decide.list(false).stream()
                        .map(waiting -> waiting.proposal().id().toString())
                        .findFirst()
                        .orElse(asked)
                : asked;
    }
}
