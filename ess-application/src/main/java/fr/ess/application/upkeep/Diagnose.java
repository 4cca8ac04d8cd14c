package fr.ess.application.upkeep;

import fr.ess.application.operation.VerifyJournal;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.Directory;
import fr.ess.application.structure.DirectoryImages;
import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for what is wrong in the store: the file, its links, and what is derived from the records. */
public final class Diagnose {

    private static final int PAGE = 500;
    private static final StructureId FIRST = new StructureId(Long.MIN_VALUE);

    private final UnitOfWork unitOfWork;
    private final StoreUpkeep upkeep;
    private final StructureRepository structures;
    private final DirectoryIndex index;
    private final Directory directory;
    private final VerifyJournal journal;
    private final DirectoryImages images;

    @Inject
    public Diagnose(
            UnitOfWork unitOfWork,
            StoreUpkeep upkeep,
            StructureRepository structures,
            DirectoryIndex index,
            Directory directory,
            VerifyJournal journal,
            DirectoryImages images) {
        this.unitOfWork = unitOfWork;
        this.upkeep = upkeep;
        this.structures = structures;
        this.index = index;
        this.directory = directory;
        this.journal = journal;
        this.images = images;
    }

    /**
     * Examines one state of the store, and changes nothing.
     *
     * @throws EssException DATABASE_NOT_FOUND; DATABASE_NOT_OURS or DATABASE_NEWER for a store that is not to be read
     */
    public Diagnosis examine() {
        try {
            return unitOfWork.read(() -> new Examination().run());
        } catch (EssException e) {
            if (e.code() != ErrorCode.DATABASE_DAMAGED) {
                throw e;
            }
            return new Diagnosis(0, 0, List.of(new Finding(Fault.FILE_DAMAGED, 1, List.of())));
        }
    }

    /** Makes the index anew from the records, and a damaged image of it, then examines the store. Other faults are left alone. */
    public Diagnosis rebuildIndex() {
        if (examine().findings().stream().allMatch(finding -> finding.fault() != Fault.FILE_DAMAGED)) {
            unitOfWork.write(() -> {
                upkeep.strayEntries().forEach(index::remove);
                eachPage(page -> index.put(page.stream()
                        .flatMap(id -> read(id).stream())
                        .map(directory::entry)
                        .toList()));
                if (images.state() == State.DAMAGED) {
                    images.make();
                }
                return true;
            });
        }
        return examine();
    }

    private void eachPage(java.util.function.Consumer<List<StructureId>> body) {
        List<StructureId> page = upkeep.listAfter(FIRST, PAGE);
        while (!page.isEmpty()) {
            body.accept(page);
            page = upkeep.listAfter(page.get(page.size() - 1), PAGE);
        }
    }

    /** The structure, unless one of its records holds what no version of the product wrote. */
    private Optional<Structure> read(StructureId id) {
        try {
            return structures.find(id);
        } catch (IllegalArgumentException | DateTimeException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private final class Examination {

        private final Map<Fault, List<StructureId>> faults = new EnumMap<>(Fault.class);
        private long examined;

        Diagnosis run() {
            List<Finding> findings = new ArrayList<>(upkeep.findings());
            if (findings.stream().noneMatch(finding -> finding.fault() == Fault.FILE_DAMAGED)) {
                List<VerifyJournal.Broken> broken = journal.run("").broken();
                if (!broken.isEmpty()) {
                    findings.add(Finding.at(
                            Fault.JOURNAL_ALTERED,
                            broken.stream().map(Examination::place).toList()));
                }
                eachPage(this::examine);
                upkeep.strayEntries().forEach(id -> note(Fault.ENTRY_STRAY, id));
                faults.forEach((fault, places) -> findings.add(Finding.at(fault, places)));
                if (images.state() == State.DAMAGED) {
                    findings.add(new Finding(Fault.IMAGE_DAMAGED, 1, List.of()));
                }
            }
            return new Diagnosis(upkeep.schema(), examined, findings);
        }

        private static String place(VerifyJournal.Broken found) {
            return found.sequence() + " (" + found.operation() + ")";
        }

        private void examine(List<StructureId> page) {
            Map<StructureId, SortedSet<Identifier>> kept = upkeep.keptIdentifiers(page);
            for (StructureId id : page) {
                examined++;
                Optional<Structure> structure = read(id);
                if (structure.isEmpty()) {
                    note(Fault.RECORD_UNREADABLE, id);
                    continue;
                }
                if (!structure.get().identifiers().equals(kept.getOrDefault(id, new TreeSet<>()))) {
                    note(Fault.IDENTIFIERS_DIFFER, id);
                }
                entryFault(structure.get()).ifPresent(fault -> note(fault, id));
            }
        }

        private Optional<Fault> entryFault(Structure structure) {
            Optional<DirectoryEntry> entry;
            try {
                entry = index.find(structure.id());
            } catch (IllegalArgumentException unreadable) {
                return Optional.of(Fault.ENTRY_OUTDATED);
            }
            if (entry.isEmpty()) {
                return Optional.of(Fault.ENTRY_MISSING);
            }
            return entry.get().equals(directory.entry(structure))
                    ? Optional.empty()
                    : Optional.of(Fault.ENTRY_OUTDATED);
        }

        private void note(Fault fault, StructureId id) {
            faults.computeIfAbsent(fault, none -> new ArrayList<>()).add(id);
        }
    }
}
