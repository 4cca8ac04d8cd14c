package fr.ess.domain.charter;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.FoldedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The charter of a territory (LOADDT 99-533, art. 25): versions that follow each other under stable codes. A pays' charter
 * is the usual one; the territorial project of a PETR or of a CRTE has the same shape.
 *
 * @param slug its stable name in addresses and commands
 * @param territory the name of the territory it is of
 * @param example whether it is a worked example and not a document that exists
 * @param versions by number, from 1
 * @param sources the documents it is known from
 */
public record Charter(
        CharterId id,
        String slug,
        String name,
        String territory,
        boolean example,
        List<Citation> sources,
        List<CharterVersion> versions,
        List<Programme> programmes) {

    /**
     * Refuses codes that do not stay what they were.
     *
     * @throws EssException CHARTER_CODE_REUSED when a code names parts of two ranks, or comes back after it was removed;
     *     CHARTER_NODE_UNKNOWN when a programme refers to a part no version has
     */
    public Charter {
        name = name.strip();
        territory = territory.strip();
        if (name.isEmpty() || slug.isEmpty() || versions.isEmpty()) {
            throw new IllegalArgumentException("a charter has a name and a version");
        }
        sources = List.copyOf(sources);
        versions = versions.stream()
                .sorted(Comparator.comparingInt(CharterVersion::number))
                .toList();
        programmes = programmes.stream()
                .sorted(Comparator.comparing(Programme::code))
                .toList();
        requireStableCodes(versions);
        requireKnown(programmes, versions);
    }

    /** The folded words of a name joined by hyphens. */
    public static String slugOf(String name) {
        return String.join("-", FoldedText.words(name));
    }

    public CharterVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** The version that applied on a day: the last one adopted by then, else the first. */
    public CharterVersion on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.adoptionOn(day) == CharterStatus.ADOPTED)
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }

    /** How far a version had come on a day. */
    public CharterStatus statusOn(LocalDate day, CharterVersion version) {
        boolean revised = versions.stream()
                .anyMatch(later -> later.number() > version.number() && later.adoptionOn(day) == CharterStatus.ADOPTED);
        return revised && version.adoptionOn(day) == CharterStatus.ADOPTED
                ? CharterStatus.REVISED
                : version.adoptionOn(day);
    }

    /** The same charter with a version more. */
    public Charter revisedBy(CharterVersion next) {
        return with(Stream.concat(versions.stream(), Stream.of(next)).toList());
    }

    /** The same charter where a collectivité decided of the latest version. */
    public Charter with(Adoption adoption) {
        CharterVersion decided = latest().with(adoption);
        return with(Stream.concat(versions.stream().limit(versions.size() - 1L), Stream.of(decided))
                .toList());
    }

    private Charter with(List<CharterVersion> others) {
        return new Charter(id, slug, name, territory, example, sources, others, programmes);
    }

    /**
     * Refuses to be the next state of an earlier one that was decided upon: its text and the decisions stay; what follows
     * is a revision.
     *
     * @throws EssException CHARTER_REWRITTEN
     */
    public void requireFollows(Charter earlier) {
        for (CharterVersion before : earlier.versions) {
            boolean kept = versions.size() >= before.number()
                    && versions.get(before.number() - 1).keeps(before);
            if (!before.adoptions().isEmpty() && !kept) {
                throw new EssException(ErrorCode.CHARTER_REWRITTEN, "charter", name).with("version", before.number());
            }
        }
    }

    /** The parts above one, itself first, in the version of a day, else in the last that has it. */
    public List<Node> pathOf(NodeCode code, LocalDate day) {
        return Stream.concat(Stream.of(on(day)), versions.stream().sorted(Comparator.comparing(v -> -v.number())))
                .filter(version -> version.find(code).isPresent())
                .findFirst()
                .map(version -> version.pathOf(code))
                .orElse(List.of());
    }

    /** Whether any version has a part of that code. */
    public boolean knows(NodeCode code) {
        return versions.stream().anyMatch(version -> version.find(code).isPresent());
    }

    /** The programmes that take up a part, by code. */
    public List<Programme> programmesOf(NodeCode code) {
        return programmes.stream()
                .filter(programme -> programme.nodes().contains(code))
                .toList();
    }

    private static void requireStableCodes(List<CharterVersion> versions) {
        Map<NodeCode, Rank> ranks = new HashMap<>();
        Set<NodeCode> removed = new HashSet<>();
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).number() != i + 1) {
                throw new IllegalArgumentException("versions are numbered from 1 without a gap");
            }
            for (Node node : versions.get(i).nodes()) {
                Optional<Rank> before = Optional.ofNullable(ranks.putIfAbsent(node.code(), node.rank()));
                if (removed.contains(node.code())
                        || before.map(rank -> rank != node.rank()).orElse(false)) {
                    throw new EssException(ErrorCode.CHARTER_CODE_REUSED, "code", node.code()).with("version", i + 1);
                }
            }
            CharterVersion present = versions.get(i);
            ranks.keySet().stream().filter(code -> present.find(code).isEmpty()).forEach(removed::add);
        }
    }

    private static void requireKnown(List<Programme> programmes, List<CharterVersion> versions) {
        for (Programme programme : programmes) {
            for (NodeCode code : programme.nodes()) {
                if (versions.stream().noneMatch(version -> version.find(code).isPresent())) {
                    throw new EssException(ErrorCode.CHARTER_NODE_UNKNOWN, "code", code);
                }
            }
        }
    }
}
