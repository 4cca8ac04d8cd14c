package fr.ess.application.funding;

import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Files in the national schema of aid schemes ({@code dispositif-aide}), whose rules are texts for people. */
public interface NationalSchemes {

    /**
     * Reads a file as drafts.
     *
     * @param ids those of the schemes to be
     * @throws fr.ess.domain.shared.EssException FILE_NOT_FOUND or FILE_UNREADABLE; DOCUMENT_INVALID where it is not in that
     *     schema
     */
    List<Draft> read(Path file, Supplier<SchemeId> ids);

    /**
     * A scheme of the file.
     *
     * @param line where it is, from 1
     * @param scheme with the conditions that could be understood
     * @param remarks what could not be, for whoever completes the rule
     */
    record Draft(int line, Scheme scheme, List<Message> remarks) {

        public Draft {
            remarks = List.copyOf(remarks);
        }
    }
}
