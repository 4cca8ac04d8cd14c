package fr.ess.files.bundle;

import fr.ess.domain.shared.MessageCode;

/** What is wrong with a file of a bundle, in words for people. */
enum BundleTrouble implements MessageCode {
    MISSING,
    UNEXPECTED,
    TRUNCATED,
    ALTERED,
    NOT_A_MANIFEST,
    LINE;

    @Override
    public String key() {
        return MessageCode.key("bundle-trouble", this);
    }
}
