package fr.ess.application.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Perimeter;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.PopulationFigure.Precision;
import fr.ess.domain.territory.Territory;
import fr.ess.domain.territory.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every store of territories does. */
public abstract class TerritoryRepositoryContract {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);
    private static final CommuneCode RENNES = new CommuneCode("35238");
    private static final CommuneCode BRUZ = new CommuneCode("35047");

    /** An empty store, the same during one test. */
    protected abstract TerritoryRepository territories();

    /** Runs a body in a unit of work of the store. */
    protected <T> T inUnitOfWork(Supplier<T> body) {
        return body.get();
    }

    @Test
    void givesBackAllThatWasSaved() {
        Territory territory = new Territory(
                new TerritoryId(7),
                "pays-de-rennes",
                "Pays de Rennes",
                Perimeter.from(START, Set.of(RENNES, BRUZ)).recomposedFrom(CHANGE, Set.of(RENNES)),
                List.of(
                        new PopulationFigure("Pays de Rennes", 450_000, START, "RTES", Precision.ROUNDED),
                        new PopulationFigure("Pays de Rennes", 576_782, CHANGE, "INSEE", Precision.PRECISE)),
                0);

        Territory saved = save(territory);

        assertThat(saved).isEqualTo(territory.withVersion(1));
        assertThat(find("pays-de-rennes")).isEqualTo(saved);
        assertThat(inUnitOfWork(() -> territories().find(new TerritoryId(7)))).contains(saved);
        assertThat(inUnitOfWork(() -> territories().get(new TerritoryId(7)))).isEqualTo(saved);
    }

    @Test
    void replacesWhatItKnewOfATerritory() {
        Territory first = save(territory(1, "Pays de Rennes"));
        Territory changed = first.recomposedFrom(CHANGE, Set.of(BRUZ)).withFigures(List.of());

        Territory saved = save(changed);

        assertThat(saved.version()).isEqualTo(2);
        assertThat(find("pays-de-rennes")).isEqualTo(saved);
    }

    @Test
    void refusesAStaleWrite() {
        Territory read = save(territory(1, "Pays de Rennes"));
        Territory saved = save(read.withFigures(List.of()));

        assertRefused(() -> save(read), ErrorCode.STALE_WRITE);
        assertThat(find("pays-de-rennes")).isEqualTo(saved);
    }

    @Test
    void refusesASecondTerritoryOfOneSlug() {
        save(territory(1, "Pays de Rennes"));

        assertRefused(() -> save(territory(2, "pays de rennes")), ErrorCode.TERRITORY_EXISTS);
    }

    @Test
    void listsTerritoriesBySlug() {
        save(territory(1, "Pays de Vitré"));
        save(territory(2, "Pays de Fougères"));

        assertThat(inUnitOfWork(() -> territories().list()))
                .extracting(Territory::slug)
                .containsExactly("pays-de-fougeres", "pays-de-vitre");
    }

    @Test
    void findsNothingThatWasNotSaved() {
        assertThat(inUnitOfWork(() -> territories().findBySlug("pays-de-rennes")))
                .isEmpty();
        assertThat(inUnitOfWork(() -> territories().find(new TerritoryId(1)))).isEmpty();
        assertThat(inUnitOfWork(() -> territories().list())).isEmpty();
        assertRefused(() -> inUnitOfWork(() -> territories().get(new TerritoryId(1))), ErrorCode.TERRITORY_NOT_FOUND);
    }

    private Territory save(Territory territory) {
        return inUnitOfWork(() -> territories().save(territory));
    }

    private Territory find(String slug) {
        return inUnitOfWork(() -> territories().findBySlug(slug)).orElseThrow();
    }

    private static Territory territory(long id, String name) {
        return Territory.named(
                name,
                new TerritoryId(id),
                Perimeter.from(START, Set.of(RENNES)),
                List.of(new PopulationFigure(name, 1000, START, "INSEE", Precision.PRECISE)));
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
