package fr.ess.application.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.operation.InMemoryOperationLog;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Constraints;
import fr.ess.application.shared.InMemoryUnitOfWork;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.Perimeter;
import fr.ess.domain.territory.Territory;
import fr.ess.domain.territory.TerritoryId;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** A mission defines its territory and looks at it. */
class TerritoriesTest {

    private static final LocalDate DAY = SmallGeography.VINTAGE;
    private static final Actor OFFICER = new Actor("annaig");

    private final SmallGeography geography = new SmallGeography();
    private final TerritoryRepository territories = new InMemoryTerritoryRepository();
    private final UnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryOperationLog log = new InMemoryOperationLog();
    private final AtomicLong ids = new AtomicLong();
    private final DefineTerritory defineTerritory = new DefineTerritory(
            new Constraints(() -> Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator()),
            new RecordedWork(
                    unitOfWork,
                    log,
                    ids::incrementAndGet,
                    Clock.fixed(Instant.parse("2026-01-02T00:00:00Z"), ZoneOffset.UTC)),
            territories,
            geography,
            ids::incrementAndGet);
    private final ConsultTerritories consult = new ConsultTerritories(unitOfWork, territories, geography);

    @Test
    void definesATerritoryFromIntercommunalitesAndCommunes() {
        define("Mon pays", List.of("243 500 139"), List.of("Piré Chancé"), DAY, false);

        TerritoryView view = consult.get("mon-pays", DAY);

        assertThat(view.communes())
                .extracting(TerritoryView.Member::name)
                .containsExactly("Bruz", "Piré-Chancé", "Rennes");
        assertThat(view.epcis())
                .extracting(share -> share.epci().name(), TerritoryView.EpciShare::isWhole)
                .containsExactly(tuple("CC Pays de Châteaugiron Communauté", false), tuple("Rennes Métropole", true));
        assertThat(view.populations())
                .extracting(
                        TerritoryView.PopulationSum::total,
                        sum -> sum.uncounted().size())
                .containsExactly(tuple(253_067L, 0), tuple(230_000L, 2));
        assertThat(view.history())
                .extracting(event -> event.kind().name() + " " + event.name())
                .containsExactlyInAnyOrder("JOINED Chancé", "RENAMED Piré-sur-Seiche");
        assertThat(log.latestBefore(OperationId.END, 10))
                .extracting(Operation::counts)
                .containsExactly(Map.of("added", 1L));
    }

    @Test
    void takesAShippedTerritoryWithItsFigures() {
        Territory territory = defineTerritory.defineShipped("Pays de Rennes", false, OFFICER);

        assertThat(territory.figures()).hasSize(1);
        assertThat(consult.list(DAY)).containsExactly(new TerritorySummary("pays-de-rennes", "Pays de Rennes", DAY, 2));
        assertThat(refusal(() -> defineTerritory.defineShipped("Pays de Vitré", false, OFFICER))
                        .said()
                        .facts())
                .containsEntry("proposals", "pays-de-rennes");
    }

    @Test
    void refusesToRedefineATerritoryUnlessAsked() {
        define("Mon pays", List.of("243500139"), List.of(), DAY, false);

        assertThat(refusal(() -> define("mon PAYS", List.of(), List.of("Rennes"), DAY.plusYears(1), false))
                        .code())
                .isEqualTo(ErrorCode.TERRITORY_EXISTS);
        define("mon PAYS", List.of(), List.of("Rennes"), DAY.plusYears(1), true);

        assertThat(consult.get("mon-pays", DAY).communes()).hasSize(2);
        assertThat(consult.get("mon-pays", DAY.plusYears(1)).communes()).hasSize(1);
    }

    @Test
    void proposesTheNearestWhenANameIsWrong() {
        assertThat(refusal(() -> define("X", List.of("243500193"), List.of(), DAY, false))
                        .said()
                        .facts())
                .containsEntry("epci", "243500193")
                .containsEntry("proposals", "Rennes Métropole (243500139)");
        assertThat(refusal(() -> define("X", List.of(), List.of("Renes"), DAY, false))
                        .said()
                        .facts())
                .containsEntry("commune", "Renes")
                .containsEntry("proposals", "Rennes (35238)");
        EssException ambiguous = refusal(() -> define("X", List.of(), List.of("Sainte-Colombe"), DAY, false));
        assertThat(ambiguous.code()).isEqualTo(ErrorCode.COMMUNE_AMBIGUOUS);
        assertThat(ambiguous.said().facts())
                .containsEntry("proposals", "Sainte-Colombe (35262), Sainte-Colombe (53202)");
        assertThat(territories.list()).isEmpty();
    }

    @Test
    void refusesATerritoryWithoutNameOrCommunes() {
        assertThat(refusal(() -> define(" ", List.of(), List.of("Rennes"), DAY, false))
                        .code())
                .isEqualTo(ErrorCode.INVALID_COMMAND);
        assertThat(refusal(() -> define("X", List.of(), List.of(), DAY, false)).code())
                .isEqualTo(ErrorCode.TERRITORY_EMPTY);
    }

    @Test
    void saysThatItDoesNotKnowTheCompositionOfEarlierDays() {
        define("Mon pays", List.of("243500139"), List.of(), DAY, false);

        TerritoryView before = consult.get("mon-pays", DAY.minusDays(1));

        assertThat(before.compositionKnown()).isFalse();
        assertThat(before.communes()).isEmpty();
        assertThat(before.populations()).isEmpty();
    }

    @Test
    void countsAMergedCommuneAsTheOneItJoined() {
        Territory old = Territory.named(
                "Ancien pays",
                new TerritoryId(99),
                Perimeter.from(LocalDate.of(2015, 1, 1), Set.of(SmallGeography.CHANCE)),
                List.of());
        territories.save(old);

        assertThat(consult.get("ancien-pays", SmallGeography.MERGER.minusDays(1))
                        .communes())
                .extracting(TerritoryView.Member::name)
                .containsExactly("Chancé");
        assertThat(consult.get("ancien-pays", DAY).communes())
                .extracting(TerritoryView.Member::name)
                .containsExactly("Piré-Chancé");
    }

    @Test
    void findsATerritoryByTheBeginningOfItsNameWhenOnlyOneFits() {
        define("Pays de Rennes", List.of("243500139"), List.of(), DAY, false);
        define("Pays de Bruz", List.of(), List.of("Bruz"), DAY, false);

        assertThat(consult.resolve("pays de r").slug()).isEqualTo("pays-de-rennes");
        EssException several = refusal(() -> consult.resolve("Pays"));
        assertThat(several.code()).isEqualTo(ErrorCode.TERRITORY_NOT_FOUND);
        assertThat(several.said().facts()).containsEntry("proposals", "pays-de-bruz, pays-de-rennes");
    }

    private Territory define(String name, List<String> epcis, List<String> communes, LocalDate from, boolean replace) {
        return defineTerritory.define(new DefineTerritoryCommand(name, epcis, communes, from, replace, OFFICER));
    }

    private static EssException refusal(ThrowingCallable call) {
        return catchThrowableOfType(EssException.class, call);
    }
}
