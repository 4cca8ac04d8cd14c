package fr.ess.http.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address of this server with its query, built piece by piece. Immutable. */
public final class Address {

    private final String text;

    private Address(String text) {
        this.text = text;
    }

    public static Address of(String path) {
        return new Address(path);
    }

    /** With one more parameter; an empty value adds nothing. */
    public Address with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        String separator = text.indexOf('?') < 0 ? "?" : "&";
        return new Address(text + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text;
    }
}
