package fr.ess.application.territory;

class InMemoryTerritoryRepositoryTest extends TerritoryRepositoryContract {

    private final TerritoryRepository territories = new InMemoryTerritoryRepository();

    @Override
    protected TerritoryRepository territories() {
        return territories;
    }
}
