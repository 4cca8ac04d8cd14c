package fr.ess.application.structure;

/**
 * The image of the directory's index that a store may keep beside it for large directories: it answers the same, faster,
 * while little changed since it was made. Called inside a unit of work.
 */
public interface DirectoryImages {

    /** How it stands. One that was not looked at before is read whole, to be sure that it is as it was made. */
    State state();

    /**
     * Makes the image of what the unit of work sees, in the place of the one before, all at once.
     *
     * @return the number of its entries
     * @throws fr.ess.domain.shared.EssException UPKEEP_UNSUPPORTED by a store that keeps none; OUTPUT_FAILED, and the one
     *     before stands
     */
    long make();

    /** How an image stands to the directory. */
    enum State {
        /** The store keeps none. */
        UNSUPPORTED,
        ABSENT,
        /** So much changed since that it is to be made anew: the store itself answers, or will before long. */
        OUTDATED,
        /** Little changed since: what did is read beside it. */
        AMENDED,
        /** It cannot be read: the store itself answers. */
        DAMAGED,
        CURRENT
    }
}
