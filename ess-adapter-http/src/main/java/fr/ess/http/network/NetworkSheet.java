package fr.ess.http.network;

import java.util.List;
import java.util.Optional;

/**
 * A network as its page shows it.
 *
 * @param kind whom it gathers, in words
 * @param asOf the day, for the form; {@code asOfText} in words
 * @param address of this page; {@code document} the same as JSON
 */
public record NetworkSheet(
        String name,
        String sigle,
        String kind,
        String about,
        Optional<Linked> head,
        List<Linked> referents,
        List<Linked> memberOf,
        String summary,
        List<Row> members,
        String asOf,
        String asOfText,
        String address,
        String document) {

    /** Somebody, and the address of a page about it where there is one. */
    public record Linked(String name, Optional<String> address) {}

    /** A member: who, what, since when, and how it is known. */
    public record Row(Linked member, String kind, String days, String source) {}
}
