package fr.ess.application.funding;

import fr.ess.application.funding.NationalSchemes.Draft;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.Message;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the schemes of a file in the national schema as drafts; those that are kept already stay as they are. */
public final class ImportNationalSchemes {

    private final NationalSchemes files;
    private final KeepSchemes schemes;
    private final Ids ids;

    @Inject
    public ImportNationalSchemes(NationalSchemes files, KeepSchemes schemes, Ids ids) {
        this.files = files;
        this.schemes = schemes;
        this.ids = ids;
    }

    /**
     * Reads a file and keeps its schemes, all in one operation.
     *
     * @return every scheme of the file, with what is left to its reader
     * @throws fr.ess.domain.shared.EssException as {@link NationalSchemes#read}
     */
    public List<Draft> run(Path file, Actor actor) {
        List<Draft> read = files.read(file, () -> new SchemeId(ids.next()));
        Set<String> known = schemes.list().stream().map(Scheme::code).collect(Collectors.toSet());
        List<Draft> drafts = new ArrayList<>();
        List<Scheme> fresh = new ArrayList<>();
        for (Draft draft : read) {
            boolean isFresh = known.add(draft.scheme().code());
            drafts.add(isFresh ? draft : keptAlready(draft));
            if (isFresh) {
                fresh.add(draft.scheme());
            }
        }
        if (!fresh.isEmpty()) {
            schemes.keepDrafts(String.valueOf(file.getFileName()), fresh, actor);
        }
        return List.copyOf(drafts);
    }

    private static Draft keptAlready(Draft draft) {
        return new Draft(
                draft.line(),
                draft.scheme(),
                List.of(Message.of(
                        NationalRemark.KEPT_ALREADY, "code", draft.scheme().code())));
    }
}
