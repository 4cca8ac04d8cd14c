package fr.ess.application.funding;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.funding.analysis.SeriesAnalysis;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The funding schemes that the mission keeps: at most one of a code. */
public final class KeepSchemes {

    public static final Kind<Scheme> KIND = Kind.of(Scheme.class);

    private final Ledger ledger;
    private final RecordedWork work;
    private final UnitOfWork unitOfWork;
    private final SchemeDocuments documents;
    private final References references;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public KeepSchemes(
            Ledger ledger,
            RecordedWork work,
            UnitOfWork unitOfWork,
            SchemeDocuments documents,
            References references,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.documents = documents;
        this.references = references;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Reads a document and keeps its scheme.
     *
     * @param file its name, for refusals
     * @param isDraft as for {@link #keep}
     * @throws EssException DOCUMENT_INVALID as for {@link SchemeDocuments.Reading#orThrow}; otherwise as {@link #keep}
     */
    public Scheme keepDocument(String file, String text, boolean isDraft, Actor actor) {
        return keep(read(file, text), isDraft, actor);
    }

    /**
     * Reads documents and keeps their schemes as one operation: all of them, or none.
     *
     * @param subject what they are together, for the record of operations
     * @param documents the texts by the names of their files
     * @throws EssException as {@link #keepDocument}
     */
    public void keepDocuments(String subject, SortedMap<String, String> documents, Actor actor) {
        List<Scheme> read = new ArrayList<>();
        documents.forEach((file, text) -> read.add(read(file, text)));
        work.run(OperationKind.KEEP_SCHEME, actor, subject, journal -> {
            read.forEach(scheme -> keep(scheme, false, journal));
            return read.size();
        });
    }

    private Scheme read(String file, String text) {
        return documents.read(text, new SchemeId(ids.next())).orThrow(file);
    }

    /**
     * Keeps a scheme, as the next state of the one that has its code. A draft may have a rule that cannot be judged by yet;
     * it takes part in no answer until it can.
     *
     * @return the scheme as kept
     * @throws EssException SCHEME_UNFIT with the reasons; SCHEME_CYCLE with the path
     */
    public Scheme keep(Scheme scheme, boolean isDraft, Actor actor) {
        return work.run(OperationKind.KEEP_SCHEME, actor, scheme.code(), journal -> keep(scheme, isDraft, journal));
    }

    private Scheme keep(Scheme scheme, boolean isDraft, Journal journal) {
        List<Scheme> all = ledger.list(KIND);
        Scheme kept = all.stream()
                .filter(other -> other.code().equals(scheme.code()))
                .findFirst()
                .map(known -> scheme.withId(known.id()))
                .orElse(scheme);
        if (!isDraft) {
            requireFit(kept);
            requireNoCycle(kept, all);
        }
        ledger.put(KIND, kept, journal);
        return kept;
    }

    /**
     * Keeps new schemes as drafts, in one operation.
     *
     * @param origin what they come from, for the journal
     */
    public void keepDrafts(String origin, List<Scheme> drafts, Actor actor) {
        work.run(OperationKind.KEEP_SCHEME, actor, origin, journal -> {
            drafts.forEach(draft -> ledger.put(KIND, draft, journal));
            return drafts.size();
        });
    }

    private void requireFit(Scheme scheme) {
        List<Message> issues = issues(scheme);
        if (!issues.isEmpty()) {
            throw new EssException(ErrorCode.SCHEME_UNFIT, "scheme", scheme.code()).with(issues);
        }
    }

    private List<Message> issues(Scheme scheme) {
        LocalDate day = scheme.dayToStudy(LocalDate.now(clock));
        return Compilation.of(scheme, day, references.current()).issues();
    }

    private static void requireNoCycle(Scheme scheme, List<Scheme> all) {
        List<Scheme> together = new ArrayList<>(List.of(scheme));
        all.stream().filter(other -> !other.code().equals(scheme.code())).forEach(together::add);
        SeriesAnalysis.cycle(together).ifPresent(cycle -> {
            throw new EssException(ErrorCode.SCHEME_CYCLE, "path", String.join(" → ", cycle.schemes()));
        });
    }

    /** Every scheme, by code. */
    public List<Scheme> list() {
        return unitOfWork.preview(() -> ledger.list(KIND).stream()
                .sorted(Comparator.comparing(Scheme::code))
                .toList());
    }

    /** Those that can be judged by, by code: what is shown to the public. */
    public List<Scheme> published() {
        return unitOfWork.preview(
                () -> list().stream().filter(scheme -> issues(scheme).isEmpty()).toList());
    }

    public Optional<Scheme> find(String code) {
        return list().stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    /**
     * The scheme of that code.
     *
     * @throws EssException SCHEME_NOT_FOUND
     */
    public Scheme get(String code) {
        return find(code).orElseThrow(() -> new EssException(ErrorCode.SCHEME_NOT_FOUND, "scheme", code));
    }
}
