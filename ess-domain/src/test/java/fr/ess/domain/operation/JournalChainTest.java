package fr.ess.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.operation.JournalChain.Break;
import fr.ess.domain.operation.JournalChain.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JournalChainTest {

    private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void adm4_oneChangedCharacterInAPastLineIsFoundAndLocated() {
        for (int run = 0; run < 500; run++) {
            List<JournalLine> lines = journal(1 + random.nextInt(20));
            assertThat(examined(lines)).isNull();
            int place = random.nextInt(lines.size());

            lines.set(place, altered(lines.get(place), random.nextInt(8)));

            assertThat(examined(lines))
                    .as("run %s, -Dess.seed=%s", run, seed)
                    .isEqualTo(new Break(place + 1, Fault.ALTERED));
        }
    }

    @Test
    void adm4_aLineTakenOutOrWrittenAnewIsLocated() {
        List<JournalLine> lines = journal(5);
        String last = lines.get(4).digest();

        List<JournalLine> without = new ArrayList<>(lines);
        without.remove(2);
        assertThat(examined(without)).isEqualTo(new Break(3, Fault.BROKEN));

        List<JournalLine> rewritten = new ArrayList<>(lines);
        rewritten.set(2, lines.get(1).next(AT, "mission", "import", "", "autre"));
        assertThat(examined(rewritten)).isEqualTo(new Break(4, Fault.BROKEN));

        assertThat(JournalChain.firstBreak(lines.subList(0, 4).iterator(), last))
                .hasValue(new Break(5, Fault.CUT));
        assertThat(JournalChain.firstBreak(lines.iterator(), last)).isEmpty();
    }

    @Test
    void adm4_theDigestStaysAndProvesOnceTheContentIsErased() {
        JournalLine line = JournalLine.first(AT, "mission", "ajout", "demande", "contenu");

        assertThat(line.attests("contenu")).isTrue();
        assertThat(line.attests("contenu ")).isFalse();
        assertThat(line.toString()).doesNotContain("contenu");
        assertThat(line.isIntact()).isTrue();
    }

    @Test
    void movingACharacterFromOnePartToTheNextIsSeen() {
        assertThat(JournalLine.first(AT, "ab", "c", "", "").digest())
                .isNotEqualTo(JournalLine.first(AT, "a", "bc", "", "").digest());
    }

    private static Break examined(List<JournalLine> lines) {
        return JournalChain.firstBreak(lines.iterator(), "").orElse(null);
    }

    private List<JournalLine> journal(int length) {
        List<JournalLine> lines = new ArrayList<>();
        lines.add(JournalLine.first(AT, "mission", "import", "", "contenu"));
        while (lines.size() < length) {
            JournalLine last = lines.get(lines.size() - 1);
            lines.add(
                    last.next(AT.plusSeconds(lines.size()), "mission", "changement", "raison", "" + random.nextInt()));
        }
        return lines;
    }

    private static JournalLine altered(JournalLine line, int part) {
        return new JournalLine(
                part == 0 ? line.sequence() + 1 : line.sequence(),
                part == 1 ? line.at().plusNanos(1) : line.at(),
                part == 2 ? line.actor() + "x" : line.actor(),
                part == 3 ? line.operation() + "x" : line.operation(),
                part == 4 ? line.why() + " " : line.why(),
                part == 5 ? flipped(line.content()) : line.content(),
                part == 6 ? flipped(line.previous()) : line.previous(),
                part == 7 ? flipped(line.digest()) : line.digest());
    }

    private static String flipped(String digest) {
        return (digest.charAt(0) == 'a' ? 'b' : 'a') + digest.substring(1);
    }
}
