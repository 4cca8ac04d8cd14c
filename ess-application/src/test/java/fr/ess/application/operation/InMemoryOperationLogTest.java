package fr.ess.application.operation;

class InMemoryOperationLogTest extends OperationLogContract {

    private final OperationLog log = new InMemoryOperationLog();

    @Override
    protected OperationLog log() {
        return log;
    }
}
