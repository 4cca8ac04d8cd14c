package fr.ess.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Id;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A thing with every shape there is: what is written is read back, and every link is found and moved. */
class KindTest {

    public record ThingId(long value) implements Id {}

    public record Label(String text) {}

    public enum Mood {
        HIGH_UP,
        LOW
    }

    public sealed interface Node {}

    public record Leaf(StructureId structure) implements Node {}

    public record Branch(String name, List<Node> nodes) implements Node {}

    public record Thing(
            ThingId id,
            String name,
            boolean open,
            int count,
            Optional<Euros> amount,
            Mood mood,
            DateRange days,
            Optional<LocalDate> on,
            Set<Label> labels,
            Map<Mood, List<StructureId>> byMood,
            Node root) {}

    public record Unkeepable(ThingId id, double share) {}

    public record Anonymous(String name) {}

    private static final Kind<Thing> KIND = Kind.of(Thing.class);

    private static StructureId structure(Random random) {
        return new StructureId(1 + random.nextInt(4));
    }

    private static Node node(Random random, int depth) {
        return depth == 0 || random.nextBoolean()
                ? new Leaf(structure(random))
                : new Branch(
                        "b" + random.nextInt(3),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(i -> node(random, depth - 1))
                                .toList());
    }

    private static Thing thing(Random random) {
        LocalDate day = LocalDate.of(2000 + random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Map<Mood, List<StructureId>> byMood = new TreeMap<>();
        for (Mood mood : Mood.values()) {
            if (random.nextBoolean()) {
                byMood.put(mood, List.of(structure(random), structure(random)));
            }
        }
        return new Thing(
                new ThingId(random.nextInt(4)),
                random.nextBoolean() ? "" : "L’Œuvre \"\\ \u2028 " + random.nextInt(),
                random.nextBoolean(),
                random.nextInt(),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Euros(random.nextLong())),
                Mood.values()[random.nextInt(2)],
                random.nextBoolean() ? DateRange.ALWAYS : DateRange.from(day),
                random.nextBoolean() ? Optional.empty() : Optional.of(day),
                random.nextBoolean() ? Set.of() : Set.of(new Label("a"), new Label("b")),
                byMood,
                node(random, 3));
    }

    @RepeatedTest(200)
    void whatIsWrittenIsReadBackAndLinksAreMovedWhereverTheyAre() {
        long seed = Long.getLong("ess.seed", new Random().nextLong());
        Random random = new Random(seed);
        Thing thing = thing(random);
        assertThat(KIND.read(KIND.written(thing))).as("seed %s", seed).isEqualTo(thing);
        StructureId from = structure(random);
        StructureId to = new StructureId(99);
        Thing moved = KIND.relinked(thing, from, to);
        boolean held = KIND.links(thing).contains(Link.to(from));
        assertThat(held).as("seed %s", seed).isEqualTo(thing.toString().contains(from.toString()));
        assertThat(moved.toString())
                .as("seed %s", seed)
                .isEqualTo(thing.toString().replace(from.toString(), to.toString()));
        assertThat(KIND.links(moved).contains(Link.to(to))).isEqualTo(held);
    }

    @Test
    void aThingIsNoLinkToItselfAndItsKindIsItsName() {
        assertThat(KIND.word()).isEqualTo("thing");
        assertThat(KIND.links(thing(new Random(1))))
                .allMatch(link -> link.kind().equals("structure"));
    }

    @Test
    void whatCannotBeKeptIsRefusedAtOnce() {
        assertThatThrownBy(() -> Kind.of(Unkeepable.class)).hasMessageContaining("double");
        assertThatThrownBy(() -> Kind.of(Anonymous.class)).hasMessageContaining("no id");
    }

    @Test
    void whatIsNoSuchThingIsRefused() {
        assertThatThrownBy(() -> KIND.read(Map.of("id", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KIND.read(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
