package fr.ess.domain.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.charter.Vote.Side;
import fr.ess.domain.charter.Vote.Unanimity;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CharterTest {

    private static final Party NORTH = new Party.Named("Communauté du Nord");
    private static final Party SOUTH = new Party.Named("Communauté du Sud");
    private static final Node AXIS = node("A1", Rank.AXIS, "");
    private static final Node OBJECTIVE = node("O1", Rank.OBJECTIVE, "A1");
    private static final Node MEASURE = new Node(
            NodeCode.parse("M1"),
            Rank.MEASURE,
            Optional.of(NodeCode.parse("O1")),
            "Accompagner les projets",
            List.of(
                    new Sentence("Le pays soutient l’activité.", false),
                    new Sentence("Les entreprises de l’ESS y ont accès.", true)));

    @Test
    void onlyTheAdoptersAreInTheDefinitivePerimeter() {
        Charter charter = charter(version(1, AXIS)).with(decided(NORTH, "2003-01-10", Vote.Counted.of(20, 3, 2)));
        assertThat(charter.statusOn(day("2003-01-09"), charter.latest())).isEqualTo(CharterStatus.DRAFTING);
        assertThat(charter.statusOn(day("2003-01-10"), charter.latest())).isEqualTo(CharterStatus.BEING_ADOPTED);
        assertThat(charter.latest().awaitedOn(day("2003-01-10"))).containsExactly(SOUTH);

        Charter decided = charter.with(decided(SOUTH, "2003-02-01", Vote.Counted.of(7, 8, 1)));

        assertThat(decided.latest().adoptersOn(day("2003-02-01"))).containsExactly(NORTH);
        assertThat(decided.latest().refusersOn(day("2003-02-01"))).containsExactly(SOUTH);
        assertThat(decided.statusOn(day("2003-02-01"), decided.latest())).isEqualTo(CharterStatus.ADOPTED);
    }

    @Test
    void unanimityIsDerivedFromTheVoices() {
        assertThat(Vote.Counted.of(30, 0, 0).unanimity()).isEqualTo(Unanimity.UNANIMOUS);
        assertThat(Vote.Counted.of(30, 0, 1).unanimity()).isEqualTo(Unanimity.UNANIMOUS_OF_VOTES_CAST);
        assertThat(Vote.Counted.of(30, 1, 0).unanimity()).isEqualTo(Unanimity.NOT_UNANIMOUS);
        assertThat(Vote.Counted.of(0, 0, 5).unanimity()).isEqualTo(Unanimity.NOT_UNANIMOUS);
        assertThat(new Vote.Stated(Side.FOR).unanimity()).isEqualTo(Unanimity.UNKNOWN);
        assertThat(Vote.Counted.of(5, 5, 0).adopts()).isFalse();
        assertThat(new Vote.Counted(5, 5, 0, Optional.of(Side.FOR)).adopts()).isTrue();
    }

    @Test
    void theEssIsInscribedSentenceBySentence() {
        assertThat(version(1, AXIS, OBJECTIVE, MEASURE).inscriptions().keySet())
                .extracting(SentenceRef::toString)
                .containsExactly("M1 §2");
        assertThat(version(1, AXIS, OBJECTIVE, MEASURE).pathOf(NodeCode.parse("m1")))
                .containsExactly(MEASURE, OBJECTIVE, AXIS);
    }

    @Test
    void aRevisionKeepsTheCodesAndSaysWhatChanged() {
        Node retitled = new Node(AXIS.code(), Rank.AXIS, Optional.empty(), "Autrement", AXIS.text());
        Charter charter = charter(version(1, AXIS, OBJECTIVE, MEASURE))
                .with(decided(NORTH, "2003-01-10", Vote.Counted.of(9, 0, 0)))
                .with(decided(SOUTH, "2003-01-10", Vote.Counted.of(9, 0, 0)))
                .revisedBy(version(2, retitled, OBJECTIVE, node("O2", Rank.OBJECTIVE, "A1")));

        assertThat(charter.latest().revisionsSince(charter.versions().get(0)))
                .containsExactly(
                        new Revision(NodeCode.parse("A1"), Revision.Kind.RETITLED),
                        new Revision(NodeCode.parse("O2"), Revision.Kind.ADDED),
                        new Revision(NodeCode.parse("M1"), Revision.Kind.REMOVED));
        assertThat(charter.on(day("2013-01-01")).number()).as("not adopted yet").isEqualTo(1);
        Charter adopted = charter.with(decided(NORTH, "2013-01-10", Vote.Counted.of(9, 0, 0)))
                .with(decided(SOUTH, "2013-01-10", Vote.Counted.of(9, 0, 0)));
        assertThat(adopted.on(day("2013-01-10")).number()).isEqualTo(2);
        assertThat(adopted.statusOn(day("2013-01-10"), adopted.versions().get(0)))
                .isEqualTo(CharterStatus.REVISED);
        assertThat(adopted.statusOn(day("2013-01-09"), adopted.versions().get(0)))
                .isEqualTo(CharterStatus.ADOPTED);
        assertRefused(
                ErrorCode.CHARTER_CODE_REUSED, () -> charter.revisedBy(version(3, AXIS, node("M1", Rank.AXIS, ""))));
        assertRefused(ErrorCode.CHARTER_CODE_REUSED, () -> charter.revisedBy(version(3, AXIS, OBJECTIVE, MEASURE)));
    }

    @Test
    void aVersionThatWasDecidedUponStaysAsItIs() {
        Charter drafted = charter(version(1, AXIS, OBJECTIVE));
        Charter decided = drafted.with(decided(NORTH, "2003-01-10", Vote.Counted.of(9, 0, 0)));
        charter(version(1, AXIS)).requireFollows(drafted);
        decided.revisedBy(version(2, AXIS)).requireFollows(decided);
        decided.with(decided(SOUTH, "2003-01-11", Vote.Counted.of(9, 0, 0))).requireFollows(decided);
        assertRefused(ErrorCode.CHARTER_REWRITTEN, () -> drafted.requireFollows(decided));
        assertRefused(
                ErrorCode.CHARTER_REWRITTEN,
                () -> charter(version(1, AXIS))
                        .with(decided(NORTH, "2003-01-10", Vote.Counted.of(9, 0, 0)))
                        .requireFollows(decided));
    }

    @Test
    void refusesATreeThatDoesNotHold() {
        assertRefused(
                ErrorCode.CHARTER_CYCLE, () -> version(1, node("A1", Rank.AXIS, "A2"), node("A2", Rank.AXIS, "A1")));
        assertRefused(ErrorCode.CHARTER_CODE_TWICE, () -> version(1, AXIS, AXIS));
        assertRefused(ErrorCode.CHARTER_NODE_UNKNOWN, () -> version(1, OBJECTIVE));
        assertRefused(ErrorCode.CHARTER_RANK, () -> version(1, AXIS, node("A2", Rank.STAKE, "A1")));
        assertRefused(ErrorCode.CHARTER_RANK, () -> version(1, node("M9", Rank.MEASURE, "")));
    }

    @Test
    void refusesADecisionNobodyAskedForOrAskedTwice() {
        Charter charter = charter(version(1, AXIS)).with(decided(NORTH, "2003-01-10", Vote.Counted.of(9, 0, 0)));
        assertRefused(
                ErrorCode.ADOPTION_TWICE, () -> charter.with(decided(NORTH, "2003-03-10", Vote.Counted.of(9, 0, 0))));
        assertRefused(
                ErrorCode.ADOPTION_UNCONSULTED,
                () -> charter.with(decided(new Party.Named("Ailleurs"), "2003-03-10", Vote.Counted.of(9, 0, 0))));
    }

    @Test
    void eva4_anIndicatorWithoutUnitPeriodOrSourceIsRefused() {
        Indicator.Reading open = new Indicator.Reading(DateRange.ALWAYS, "pays", Quantity.of(3));
        assertThatThrownBy(() -> new Indicator(NodeCode.parse("I1"), "Emplois", " ", "", List.of(open)))
                .isInstanceOfSatisfying(EssException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INDICATOR_INCOMPLETE);
                    assertThat(refused.details())
                            .extracting(message -> message.code().key())
                            .containsExactly("indicator.unit", "indicator.source", "indicator.period");
                });
    }

    @Test
    void eva4_comparingUnlikePeriodsOrPerimetersIsSaidWithTheAnswer() {
        Indicator.Reading year = reading("2003-01-01/2003-12-31", "pays", "10,5");
        assertThat(Indicator.compare(year, reading("2004-01-01/2004-12-31", "pays", "12")))
                .isEqualTo(new Indicator.Comparison(Quantity.tryParse("1.5").orElseThrow(), java.util.Set.of()));
        assertThat(Indicator.compare(year, reading("2004-01-01/2004-06-30", "métropole", "12"))
                        .unlike())
                .containsExactlyInAnyOrder(Indicator.Part.PERIOD, Indicator.Part.PERIMETER);
    }

    private static Indicator.Reading reading(String period, String perimeter, String value) {
        return new Indicator.Reading(
                DateRange.parse(period), perimeter, Quantity.tryParse(value).orElseThrow());
    }

    private static Charter charter(CharterVersion version) {
        return new Charter(new CharterId(1), "charte", "Charte", "Pays", true, List.of(), List.of(version), List.of());
    }

    private static CharterVersion version(int number, Node... nodes) {
        return new CharterVersion(
                number,
                DateRange.parse("2003-01-01/2013-12-31"),
                List.of(),
                List.of(nodes),
                new TreeSet<>(List.of(NORTH, SOUTH)),
                List.of());
    }

    private static Node node(String code, Rank rank, String parent) {
        return new Node(NodeCode.parse(code), rank, NodeCode.tryParse(parent), "Titre de " + code, List.of());
    }

    private static Adoption decided(Party party, String day, Vote vote) {
        return new Adoption(party, new Deliberation("conseil communautaire", "2003-1", day(day), vote));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable body) {
        assertThatThrownBy(body)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
