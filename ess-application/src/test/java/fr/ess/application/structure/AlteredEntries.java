package fr.ess.application.structure;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.Initials;
import fr.ess.domain.territory.GeoPoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Entries made from a model, of which a test wants to know a few things. */
final class AlteredEntries {

    private AlteredEntries() {}

    /** A step of some metres from each to the next, far from where random entries stand. */
    static List<GeoPoint> pointsInARow(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new GeoPoint(60 + i / 1e5, -40 + i / 1e5))
                .toList();
    }

    static DirectoryEntry standing(DirectoryEntry model, Set<GeoPoint> sites) {
        return standing(model, model.id(), Optional.empty(), sites);
    }

    static DirectoryEntry standing(
            DirectoryEntry model, StructureId id, Optional<GeoPoint> position, Set<GeoPoint> sites) {
        return new DirectoryEntry(
                id,
                model.name(),
                model.sigle(),
                model.siren(),
                model.family(),
                model.activity(),
                model.section(),
                model.place(),
                position,
                sites,
                model.headcount(),
                model.status(),
                model.tags(),
                true,
                model.publicWords(),
                model.missionWords(),
                model.otherwise());
    }

    static DirectoryEntry hidden(DirectoryEntry entry) {
        return like(entry, entry.id(), entry.name(), false, entry.publicWords(), entry.missionWords());
    }

    static DirectoryEntry named(StructureId id, String name, DirectoryEntry model) {
        String words = (FoldedText.fold(name) + " " + String.join(" ", Initials.of(name))).strip();
        return like(model, id, name, true, words, "");
    }

    static DirectoryEntry like(
            DirectoryEntry model,
            StructureId id,
            String name,
            boolean published,
            String publicWords,
            String missionWords) {
        return new DirectoryEntry(
                id,
                name,
                "",
                model.siren(),
                model.family(),
                model.activity(),
                model.section(),
                model.place(),
                model.position(),
                model.sites(),
                model.headcount(),
                model.status(),
                model.tags(),
                published,
                publicWords,
                missionWords,
                Set.of());
    }
}
