package fr.ess.application.operation;

import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.domain.shared.Message;
import java.util.List;
import java.util.Optional;

/** A part of the store that remembers what operations replaced, and can put it back. */
public interface Reversible {

    /** What an operation replaced here, in the order in which it did. */
    List<Replaced> replacedBy(OperationId operation);

    /** One thing that an operation replaced. */
    interface Replaced {

        /** What tells the thing from all others. */
        String key();

        /** The operation that the thing named as its own once it was replaced; absent when it was taken out. */
        Optional<OperationId> after();

        /** The operation that the thing names as its own at present; absent when it is not there. */
        Optional<OperationId> present();

        /** What to say when the thing was changed since. */
        Message changedSince();

        /** Puts back what was replaced, and notes it. */
        void restore(Journal journal);
    }
}
