package fr.ess.application.structure;

class InMemoryStructureHistoryTest extends StructureHistoryContract {

    private final StructureHistory history = new InMemoryStructureHistory();

    @Override
    protected StructureHistory history() {
        return history;
    }
}
