package fr.ess.application.structure;

class InMemoryDirectoryIndexTest extends DirectoryIndexContract {

    private final DirectoryIndex index = new InMemoryDirectoryIndex();

    @Override
    protected DirectoryIndex index() {
        return index;
    }
}
