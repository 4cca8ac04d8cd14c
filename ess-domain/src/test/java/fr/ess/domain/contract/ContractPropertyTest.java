package fr.ess.domain.contract;

import static fr.ess.domain.contract.ContractFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.charter.CharterVersion;
import fr.ess.domain.charter.Node;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Rank;
import fr.ess.domain.charter.Sentence;
import fr.ess.domain.contract.ChainElement.Kind;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Any sequence of acts, against a model that knows cents and nothing else. */
class ContractPropertyTest {

    private static final List<String> CODES = List.of("R", "R1", "R2", "S", "S1");
    private static final int[] PARENT = {-1, 0, 0, -1, 3};
    private static final List<Act.Step> STEPS = List.of(Act.Step.values());
    private static final int CEILING_OF_R2 = 40;

    private final long seed = Long.getLong("ess.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void cha1_cha2_cha5_cha7_anySequenceOfActsAddsUpAndEveryPastDayStaysWhatItWas() {
        Set<Act.Step> accepted = EnumSet.noneOf(Act.Step.class);
        int refusals = 0;
        for (int run = 0; run < 60; run++) {
            Model model = new Model();
            Contract contract = model.contract();
            Map<LocalDate, ContractState> snapshots = new TreeMap<>();
            LocalDate day = day("2006-03-01");
            for (int i = 0; i < 40; i++) {
                snapshots.put(day, contract.on(day));
                day = day.plusDays(1 + random.nextInt(40));
                Drawn drawn = draw(day, i);
                boolean holds = model.accepts(drawn);
                Optional<Contract> next = tryWith(contract, drawn.act());
                assertThat(next.isPresent())
                        .as("%s, run %s, -Dess.seed=%s", drawn, run, seed)
                        .isEqualTo(holds);
                refusals += holds ? 0 : 1;
                if (holds) {
                    drawn.step().ifPresent(accepted::add);
                }
                contract = next.orElse(contract);
                model.assertSame(contract.on(day));
            }
            for (Map.Entry<LocalDate, ContractState> snapshot : snapshots.entrySet()) {
                assertThat(contract.on(snapshot.getKey()))
                        .as("-Dess.seed=%s", seed)
                        .isEqualTo(snapshot.getValue());
            }
            assertChain(contract.on(day));
        }
        assertThat(accepted).containsExactlyInAnyOrder(Act.Step.values());
        assertThat(refusals).isPositive();
    }

    /** R1 pays for M1, which the charter inscribes; R2 for M2, which it does not; S1 for M1. */
    private void assertChain(ContractState state) {
        Chain chain = Chain.of(charter(), state, List.of(), Map.of());
        ChainElement sentence = new ChainElement(Kind.SENTENCE, "M1 §1");
        Set<ChainElement> payments = chain.list(Kind.PAYMENT);
        Set<ChainElement> upwards = new TreeSet<>(payments);
        upwards.removeIf(payment -> !chain.above(payment).contains(sentence));
        Set<ChainElement> downwards = new TreeSet<>(chain.below(sentence));
        downwards.retainAll(payments);
        assertThat(upwards).as("-Dess.seed=%s", seed).isEqualTo(downwards);
        assertThat(chain.paidUnder(sentence)).isEqualTo(chain.sum(upwards));
        Set<ChainElement> unchained = new TreeSet<>(chain.unchained());
        unchained.retainAll(payments);
        assertThat(chain.sum(upwards).plus(chain.sum(unchained)))
                .isEqualTo(state.total().paid());
    }

    private static CharterVersion charter() {
        return new CharterVersion(
                1,
                DateRange.from(day("2003-01-01")),
                List.of(),
                List.of(
                        node("A1", Rank.AXIS, "", false),
                        node("M1", Rank.MEASURE, "A1", true),
                        node("M2", Rank.MEASURE, "A1", false)),
                new TreeSet<>(),
                List.of());
    }

    private static Node node(String code, Rank rank, String parent, boolean inscribes) {
        return new Node(
                NodeCode.parse(code),
                rank,
                NodeCode.tryParse(parent),
                code,
                List.of(new Sentence("Texte.", inscribes)));
    }

    private static Optional<Contract> tryWith(Contract contract, Act act) {
        try {
            return Optional.of(contract.with(act));
        } catch (EssException refused) {
            return Optional.empty();
        }
    }

    private record Drawn(Act act, Optional<Act.Step> step, int one, int other, int file, long cents) {}

    private Drawn draw(LocalDate day, int number) {
        int one = random.nextInt(CODES.size());
        int other = random.nextInt(CODES.size());
        int file = random.nextInt(3);
        long cents = random.nextInt(40_00) - 50L;
        int kind = random.nextInt(12);
        if (kind == 0) {
            long amount = Math.abs(cents) * 4;
            return new Drawn(
                    amendment(number, day.toString(), set(CODES.get(one), Euros.ofCents(amount))),
                    Optional.empty(),
                    one,
                    -1,
                    -1,
                    amount);
        }
        if (kind == 1) {
            Act act = transfer(day.toString(), CODES.get(one), CODES.get(other), Euros.ofCents(cents));
            return new Drawn(act, Optional.empty(), one, other, -1, cents);
        }
        Act.Step step = STEPS.get(kind % STEPS.size());
        Act act = step(step, day.toString(), "D" + file, CODES.get(one), Euros.ofCents(cents));
        return new Drawn(act, Optional.of(step), one, -1, file, cents);
    }

    /** Cents by envelope, and by file and envelope. */
    private static final class Model {
        private final long[] amount = {100_00, 60_00, 20_00, 80_00, 50_00};
        private final Map<Act.Step, long[][]> steps = new EnumMap<>(Act.Step.class);

        Model() {
            List.of(Act.Step.values()).forEach(step -> steps.put(step, new long[3][5]));
        }

        Contract contract() {
            return ContractFixtures.contract(
                    root("R", REGION, 100),
                    part("R1", REGION, "R", "M1", 60),
                    envelope("R2", REGION, "R", "M2", 20, CEILING_OF_R2),
                    root("S", STATE, 80),
                    part("S1", STATE, "S", "M1", 50));
        }

        boolean accepts(Drawn drawn) {
            if (drawn.step().isPresent()) {
                return moves(drawn.step().get(), drawn);
            }
            long[] before = amount.clone();
            if (drawn.other() < 0) {
                amount[drawn.one()] = drawn.cents();
            } else {
                boolean sameFunder = (drawn.one() < 3) == (drawn.other() < 3);
                if (drawn.cents() <= 0
                        || drawn.one() == drawn.other()
                        || !sameFunder
                        || free(drawn.one()) < drawn.cents()) {
                    return false;
                }
                amount[drawn.one()] -= drawn.cents();
                amount[drawn.other()] += drawn.cents();
            }
            boolean holds = amount[2] * 100 <= amount[0] * CEILING_OF_R2;
            for (int i = 0; i < amount.length; i++) {
                holds &= free(i) >= 0;
            }
            if (!holds) {
                System.arraycopy(before, 0, amount, 0, before.length);
            }
            return holds;
        }

        private boolean moves(Act.Step step, Drawn drawn) {
            int e = drawn.one();
            int f = drawn.file();
            long voted = of(Act.Step.COMMITMENT)[f][e] - of(Act.Step.RELEASE)[f][e];
            long certified = of(Act.Step.CERTIFICATION)[f][e];
            long paid = of(Act.Step.PAYMENT)[f][e];
            long room = switch (step) {
                case REQUEST -> Long.MAX_VALUE;
                case COMMITMENT -> free(e);
                case RELEASE -> voted - Math.max(certified, paid);
                case CERTIFICATION -> voted - certified;
                case PAYMENT -> voted - paid;
            };
            boolean holds = drawn.cents() > 0 && drawn.cents() <= room;
            of(step)[f][e] += holds ? drawn.cents() : 0;
            return holds;
        }

        private long[][] of(Act.Step step) {
            return steps.getOrDefault(step, new long[3][5]);
        }

        private long own(int envelope) {
            long own = amount[envelope];
            for (int i = 0; i < amount.length; i++) {
                own -= PARENT[i] == envelope ? amount[i] : 0;
            }
            return own;
        }

        private long free(int envelope) {
            return own(envelope) - sum(Act.Step.COMMITMENT, envelope) + sum(Act.Step.RELEASE, envelope);
        }

        private long sum(Act.Step step, int envelope) {
            return of(step)[0][envelope] + of(step)[1][envelope] + of(step)[2][envelope];
        }

        void assertSame(ContractState state) {
            Figures all = Figures.NONE;
            for (int i = 0; i < amount.length; i++) {
                Figures expected = new Figures(
                        Euros.ofCents(own(i)),
                        Euros.ofCents(sum(Act.Step.REQUEST, i)),
                        Euros.ofCents(sum(Act.Step.COMMITMENT, i) - sum(Act.Step.RELEASE, i)),
                        Euros.ofCents(sum(Act.Step.CERTIFICATION, i)),
                        Euros.ofCents(sum(Act.Step.PAYMENT, i)));
                Figures figures = state.get(new EnvelopeCode(CODES.get(i))).own();
                assertThat(figures).isEqualTo(expected);
                assertThat(figures.committed().plus(figures.free())).isEqualTo(figures.allotted());
                assertThat(figures.paid().plus(figures.due())).isEqualTo(figures.committed());
                all = all.plus(expected);
            }
            assertThat(state.total()).isEqualTo(all);
            assertThat(state.total().allotted().cents()).isEqualTo(amount[0] + amount[3]);
            assertThat(state.cells().values().stream().reduce(Figures.NONE, Figures::plus))
                    .isEqualTo(all);
        }
    }
}
