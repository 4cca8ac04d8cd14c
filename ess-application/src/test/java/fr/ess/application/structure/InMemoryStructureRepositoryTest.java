package fr.ess.application.structure;

class InMemoryStructureRepositoryTest extends StructureRepositoryContract {

    private final StructureRepository structures = new InMemoryStructureRepository();

    @Override
    protected StructureRepository structures() {
        return structures;
    }
}
