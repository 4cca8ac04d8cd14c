package fr.ess.http.network;

import fr.ess.http.network.NetworkSheet.Linked;
import java.util.List;
import java.util.Optional;

/**
 * The networks as their page lists them.
 *
 * @param summary how many, in a sentence
 */
public record NetworkListView(String summary, List<Item> networks, String asOf, String asOfText, String document) {

    /** One network. */
    public record Item(
            String name,
            String sigle,
            String kind,
            String about,
            Optional<Linked> head,
            String members,
            String address) {}
}
