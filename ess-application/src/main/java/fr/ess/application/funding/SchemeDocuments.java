package fr.ess.application.funding;

import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import java.util.List;
import java.util.Optional;

/** Funding schemes as people write them, one readable document each. */
public interface SchemeDocuments {

    /** Reads a document; the id is that of the scheme to be. */
    Reading read(String text, SchemeId id);

    /**
     * What came of reading a document.
     *
     * @param scheme empty when anything is wrong
     * @param problems everything that is wrong, in no particular order
     */
    record Reading(Optional<Scheme> scheme, List<Problem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }

        /**
         * The scheme.
         *
         * @param file the name of the document, for the refusal
         * @throws EssException DOCUMENT_INVALID with the {@code file}, the first {@code line} and everything that is wrong
         */
        public Scheme orThrow(String file) {
            return scheme.orElseThrow(() -> new EssException(ErrorCode.DOCUMENT_INVALID, "file", file)
                    .with("line", problems.get(0).line())
                    .with(problems.stream().map(Problem::message).toList()));
        }
    }

    /** Something wrong with a document, where it is. Lines and columns count from 1. */
    record Problem(int line, int column, Message message) {}
}
