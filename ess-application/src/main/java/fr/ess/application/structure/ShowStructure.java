package fr.ess.application.structure;

import fr.ess.application.ledger.Kept;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationLog;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.StructureView.CodeLabels;
import fr.ess.application.structure.StructureView.Verified;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.MergedStructure;
import fr.ess.domain.structure.PrefectureNumber;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.freshness.Verification;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.SearchWords;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows structures with everything that is known of them, where it comes from and what contradicts it. */
public final class ShowStructure {

    private final UnitOfWork unitOfWork;
    private final StructureRepository structures;
    private final DirectoryIndex index;
    private final Directory directory;
    private final ReferenceLists lists;
    private final IdentityConflicts conflicts;
    private final Ledger ledger;
    private final OperationLog log;

    @Inject
    public ShowStructure(
            UnitOfWork unitOfWork,
            StructureRepository structures,
            DirectoryIndex index,
            Directory directory,
            ReferenceLists lists,
            IdentityConflicts conflicts,
            Ledger ledger,
            OperationLog log) {
        this.unitOfWork = unitOfWork;
        this.structures = structures;
        this.index = index;
        this.directory = directory;
        this.lists = lists;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.log = log;
    }

    /** The structure with that id, or the one it was merged into; empty when there is none that this audience may see. */
    public Optional<StructureView> find(StructureId id, Audience audience) {
        return unitOfWork.read(() ->
                views(structures.list(List.of(present(id))), audience).stream().findFirst());
    }

    /**
     * Every structure that somebody may mean by an id, a SIREN, a SIRET, an RNA or a prefecture number, else by its whole
     * name or acronym. Several when a number or a name is shared: that is an answer, not an error.
     */
    public List<StructureView> lookUp(String reference, Audience audience) {
        return unitOfWork.read(() -> views(structures.list(meant(reference, audience)), audience));
    }

    /**
     * The only structure somebody may mean.
     *
     * @throws EssException STRUCTURE_NOT_FOUND; STRUCTURE_AMBIGUOUS with the ids in its fact {@code proposals}
     */
    public StructureView get(String reference, Audience audience) {
        List<StructureView> found = lookUp(reference, audience);
        if (found.isEmpty()) {
            throw new EssException(ErrorCode.STRUCTURE_NOT_FOUND, "reference", reference);
        }
        if (found.size() > 1) {
            throw new EssException(ErrorCode.STRUCTURE_AMBIGUOUS, "reference", reference)
                    .with("count", found.size())
                    .with(
                            "proposals",
                            String.join(
                                    ", ",
                                    found.stream()
                                            .map(view -> view.id().toString())
                                            .toList()));
        }
        return found.get(0);
    }

    private List<StructureId> meant(String reference, Audience audience) {
        List<StructureId> numbered = numbered(reference);
        return numbered.isEmpty() ? named(reference, audience) : numbered;
    }

    private List<StructureId> named(String reference, Audience audience) {
        String folded = FoldedText.fold(reference);
        DirectoryQuestion question = new DirectoryQuestion(
                SearchWords.of(reference),
                List.of(),
                Optional.empty(),
                audience,
                Optional.empty(),
                SearchDirectory.LONGEST_PAGE);
        return folded.isEmpty()
                ? List.of()
                : index.search(question).stream()
                        .map(DirectoryIndex.Hit::entry)
                        .filter(entry -> entry.sortName().equals(folded)
                                || FoldedText.fold(entry.sigle()).equals(folded))
                        .map(DirectoryEntry::id)
                        .toList();
    }

    private List<StructureId> numbered(String reference) {
        List<StructureId> ids = new ArrayList<>(StructureId.tryParse(reference.strip()).map(this::present).stream()
                .toList());
        Stream.of(
                        Siren.parse(reference).map(Identifier::of),
                        Siret.parse(reference).map(Identifier::of),
                        RnaNumber.parse(reference).map(Identifier::of),
                        PrefectureNumber.parse(reference).map(Identifier::of))
                .map(Parsed::value)
                .flatMap(Optional::stream)
                .flatMap(identifier -> structures.findByIdentifier(identifier).stream())
                .forEach(ids::add);
        return ids.stream().distinct().toList();
    }

    /** The structure that another one was merged into stands for it. */
    private StructureId present(StructureId id) {
        return ledger.find(MergeStructures.MERGED, id)
                .map(MergedStructure::into)
                .orElse(id);
    }

    /** Those of some structures that the audience may see, in their order. Called inside a unit of work. */
    List<StructureView> views(List<Structure> some, Audience audience) {
        List<Structure> visible = some.stream()
                .filter(structure -> audience.maySee(Audience.MISSION)
                        || structure.profile().value(Fields.PUBLISHED).orElse(true))
                .toList();
        List<StructureId> ids = visible.stream().map(Structure::id).toList();
        Map<StructureId, Verified> verified = new HashMap<>();
        ledger.keptLinkedTo(VerifyStructure.VERIFICATION, ids)
                .forEach((id, verifications) -> verified.put(id, lastOf(verifications, audience)));
        Map<StructureId, List<IdentityConflict>> shared = conflicts.of(ids, audience);
        // What is left reads nothing more, and may be done by several threads.
        return visible.parallelStream()
                .map(structure -> {
                    StructureId id = structure.id();
                    Profile profile = structure.profile().seenBy(audience);
                    return new StructureView(
                            id,
                            structure.version(),
                            profile,
                            directory.place(profile),
                            labels(profile),
                            Optional.ofNullable(verified.get(id)),
                            shared.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private Verified lastOf(List<Kept<Verification>> verifications, Audience audience) {
        Kept<Verification> last = Collections.max(
                verifications, Comparator.comparing(kept -> kept.thing().on()));
        return new Verified(
                last.thing().on(),
                audience == Audience.PUBLIC
                        ? Optional.empty()
                        : log.find(last.operation())
                                .map(operation -> operation.actor().name()));
    }

    private CodeLabels labels(Profile profile) {
        return new CodeLabels(
                profile.value(Fields.LEGAL_CATEGORY).flatMap(lists::label).orElse(""),
                label(profile, Fields.ACTIVITY),
                label(profile, Fields.ACTIVITY_2025),
                profile.value(Fields.ACTIVITY)
                        .flatMap(lists::section)
                        .map(ReferenceLists.Section::label)
                        .orElse(""));
    }

    private String label(Profile profile, Field<ActivityCode> field) {
        return profile.value(field).flatMap(lists::label).orElse("");
    }
}
