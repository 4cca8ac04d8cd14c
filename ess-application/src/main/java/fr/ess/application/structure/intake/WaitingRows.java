package fr.ess.application.structure.intake;

import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Identifier.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of a table that share a number with another, gathered by structure: those of one SIREN together, and those
 * without SIREN with the first that shares another number. Two SIREN are two structures, whatever else they share.
 */
final class WaitingRows {

    private final List<Row> rows = new ArrayList<>();

    void add(long line, RowDraft draft, Set<Identifier> identifiers) {
        rows.add(new Row(line, draft, identifiers));
    }

    /** One draft a structure, what its first row says standing, in the order of the file. */
    List<Row> gathered() {
        List<Group> groups = new ArrayList<>();
        Stream.concat(
                        rows.stream().filter(row -> row.siren().isPresent()),
                        rows.stream().filter(row -> row.siren().isEmpty()))
                .forEach(row -> groups.stream()
                        .filter(group -> group.takes(row))
                        .findFirst()
                        .orElseGet(() -> {
                            Group fresh = new Group();
                            groups.add(fresh);
                            return fresh;
                        })
                        .add(row));
        return groups.stream()
                .map(Group::merged)
                .sorted((one, other) -> Long.compare(one.line, other.line))
                .toList();
    }

    /** A row, or several about one structure, with the line of the first. */
    record Row(long line, RowDraft draft, Set<Identifier> identifiers) {

        private Optional<Identifier> siren() {
            return identifiers.stream()
                    .filter(identifier -> identifier.kind() == Kind.SIREN)
                    .findFirst();
        }
    }

    private static final class Group {

        private final List<Row> members = new ArrayList<>();
        private final Set<Identifier> identifiers = new HashSet<>();

        boolean takes(Row row) {
            return row.siren()
                    .map(identifiers::contains)
                    .orElseGet(() -> row.identifiers.stream().anyMatch(identifiers::contains));
        }

        void add(Row row) {
            members.add(row);
            identifiers.addAll(row.identifiers);
        }

        Row merged() {
            List<Row> inOrder = members.stream()
                    .sorted((one, other) -> Long.compare(one.line, other.line))
                    .toList();
            RowDraft draft =
                    inOrder.stream().map(Row::draft).reduce(RowDraft::orElse).orElseThrow();
            return new Row(inOrder.get(0).line, draft, identifiers);
        }
    }
}
