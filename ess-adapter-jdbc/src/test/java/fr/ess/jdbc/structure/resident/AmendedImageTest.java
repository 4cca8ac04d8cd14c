package fr.ess.jdbc.structure.resident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.jdbc.shared.TemporaryDatabase;
import fr.ess.jdbc.structure.JdbiDirectoryIndex;
import fr.ess.jdbc.structure.StoredIndexContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * An image of which much changed since it was made answers as the definition does: entries that it shows as others were, that
 * are no more, and that it never saw. An answer of the database itself is refused.
 */
class AmendedImageTest extends StoredIndexContract {

    private final ImageKeeper keeper = new ImageKeeper(database.database(), database.unitOfWork());
    private final DirectoryIndex resident =
            new ResidentDirectoryIndex(new JdbiDirectoryIndex(database.unitOfWork()), keeper);
    private boolean registered;
    private final DirectoryIndex amended = new PreparedIndex(resident, this::amend);

    AmendedImageTest() {
        super(TemporaryDatabase.sqlite());
    }

    @Override
    protected DirectoryIndex index() {
        return amended;
    }

    /** Makes the image of another directory, then puts the present one back; unless an image is amended already. */
    private void amend() {
        if (keeper.current().size() != 2) {
            List<DirectoryEntry> present = new ArrayList<>(resident.find(LongStream.range(0, ENTRIES)
                            .mapToObj(StructureId::new)
                            .toList())
                    .values());
            Collections.shuffle(present, new Random(present.size()));
            List<DirectoryEntry> changing = List.copyOf(present.subList(0, Math.min(present.size(), 60)));
            for (int i = 0; i < changing.size(); i++) {
                DirectoryEntry entry = changing.get(i);
                if (i % 3 == 0) {
                    resident.remove(entry.id());
                } else {
                    resident.put(as(entry.id(), changing.get((i + 1) % changing.size())));
                }
            }
            StructureId none = new StructureId(ENTRIES);
            if (!present.isEmpty()) {
                if (!registered) {
                    register(none);
                    registered = true;
                }
                resident.add(List.of(as(none, present.get(0))));
            }
            keeper.make();
            resident.remove(none);
            resident.put(changing);
            assertThat(keeper.current()).hasSize(2);
        }
    }
}
