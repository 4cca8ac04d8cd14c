package fr.ess.files.bundle;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import java.util.List;

/** Refuses a bundle and names the file. */
final class Damage {

    private Damage() {}

    static EssException of(String file, BundleTrouble what) {
        return new EssException(ErrorCode.BUNDLE_DAMAGED, "file", file).with("what", what);
    }

    /** A line, numbered from 1, that is no record or stands where it cannot. */
    static EssException at(String file, long line) {
        return of(file, BundleTrouble.ALTERED).with(List.of(Message.of(BundleTrouble.LINE, "line", line)));
    }
}
