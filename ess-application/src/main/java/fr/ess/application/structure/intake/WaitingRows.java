package fr.ess.application.structure.intake;

import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Identifier.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a table that share a number with another, gathered by structure: those of one SIREN together, and those
 * without SIREN with the only ones that share another number. Two SIREN are two structures, whatever else they share.
 */
final class WaitingRows {

    private final List<Row> rows = new ArrayList<>();

    void add(long line, RowDraft draft, Set<Identifier> identifiers) {
        rows.add(new Row(line, draft, identifiers));
    }

    /** One draft a structure, what its first row says standing, in the order of the file. */
    List<Gathered> gathered() {
        List<Group> groups = new ArrayList<>();
        Map<Identifier, Set<Group>> byNumber = new HashMap<>();
        Stream.concat(
                        rows.stream().filter(row -> row.siren().isPresent()),
                        rows.stream().filter(row -> row.siren().isEmpty()))
                .forEach(row -> {
                    Set<Group> candidates = row.candidates()
                            .flatMap(number -> byNumber.getOrDefault(number, Set.of()).stream())
                            .collect(Collectors.toSet());
                    Group group = candidates.size() == 1 ? candidates.iterator().next() : new Group();
                    if (group.members.isEmpty()) {
                        groups.add(group);
                    }
                    group.members.add(row);
                    row.identifiers.forEach(number -> byNumber.computeIfAbsent(number, any -> new LinkedHashSet<>())
                            .add(group));
                });
        return groups.stream()
                .map(Group::gathered)
                .sorted(Comparator.comparingLong(Gathered::line))
                .toList();
    }

    /**
     * A row, or several about one structure.
     *
     * @param line of the first
     * @param lost what later rows say otherwise, and which is not kept
     */
    record Gathered(long line, RowDraft draft, List<Lost> lost) {}

    /** The fields on which a row differs from an earlier one about the same structure. */
    record Lost(long line, List<Field<?>> fields) {}

    private record Row(long line, RowDraft draft, Set<Identifier> identifiers) {

        Optional<Identifier> siren() {
            return identifiers.stream()
                    .filter(identifier -> identifier.kind() == Kind.SIREN)
                    .findFirst();
        }

        /** The numbers by which it may join a group: its SIREN alone when it has one. */
        Stream<Identifier> candidates() {
            return siren().map(Stream::of).orElseGet(identifiers::stream);
        }
    }

    private static final class Group {

        private final List<Row> members = new ArrayList<>();

        Gathered gathered() {
            members.sort(Comparator.comparingLong(Row::line));
            RowDraft kept = members.get(0).draft;
            List<Lost> lost = new ArrayList<>();
            for (Row row : members.subList(1, members.size())) {
                List<Field<?>> differing = kept.facts().differingFrom(row.draft.facts());
                if (!differing.isEmpty()) {
                    lost.add(new Lost(row.line, differing));
                }
                kept = kept.orElse(row.draft);
            }
            return new Gathered(members.get(0).line, kept, lost);
        }
    }
}
