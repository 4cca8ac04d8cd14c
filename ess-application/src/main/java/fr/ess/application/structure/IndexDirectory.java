package fr.ess.application.structure;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the image with which a large directory is searched as fast as a small one. */
public final class IndexDirectory {

    /** From so many structures on an image is worth its making: below, the store answers fast enough. */
    public static final long LARGE = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(IndexDirectory.class);

    private final UnitOfWork unitOfWork;
    private final DirectoryIndex index;
    private final DirectoryImages images;

    @Inject
    public IndexDirectory(UnitOfWork unitOfWork, DirectoryIndex index, DirectoryImages images) {
        this.unitOfWork = unitOfWork;
        this.index = index;
        this.images = images;
    }

    /**
     * Makes the image unless the one there is shows the directory, or the store keeps none. A directory smaller than
     * {@link #LARGE} has its image made anew, if it has one, and no first one.
     *
     * @param whateverSize a first one for a small directory too, and one made anew for few changes
     * @throws EssException OUTPUT_FAILED
     */
    public Indexed run(boolean whateverSize) {
        return unitOfWork.preview(() -> {
            State before = images.state();
            long entries = index.count(DirectoryQuestion.everything(Audience.MISSION, 1));
            boolean made = switch (before) {
                case CURRENT, UNSUPPORTED -> false;
                case AMENDED -> whateverSize;
                case OUTDATED, DAMAGED -> whateverSize || entries > 0;
                case ABSENT -> whateverSize || entries >= LARGE;
            };
            if (made) {
                images.make();
            }
            return new Indexed(before, entries, made);
        });
    }

    /** Makes the image if it is to be made after an import, which stands whatever becomes of it. */
    public void follow() {
        try {
            run(false);
        } catch (EssException e) {
            LOG.warn("The image of the directory could not be made, the database answers.", e);
        }
    }

    /**
     * What was found and done.
     *
     * @param before how the image stood
     * @param entries the structures of the directory
     * @param made whether an image was made
     */
    public record Indexed(State before, long entries, boolean made) {}
}
