package fr.ess.http.network;

import fr.ess.application.network.NamedActor;
import fr.ess.application.network.NetworkView;
import fr.ess.domain.network.Network;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A network on a day, as JSON: only what anyone may see. */
record NetworkResource(
        String id,
        String name,
        String sigle,
        String kind,
        String about,
        LocalDate asOf,
        @Nullable ActorResource head,
        List<ActorResource> referents,
        List<ActorResource> memberOf,
        List<MemberResource> members,
        String url) {

    static final String ADDRESS = "/api/v1/networks";

    /** Networks on a day. */
    record Page(LocalDate asOf, List<Item> networks) {

        static Page of(LocalDate asOf, List<NetworkView> views) {
            return new Page(asOf, views.stream().map(Item::of).toList());
        }
    }

    /** A network in a list. */
    record Item(
            String id,
            String name,
            String sigle,
            String kind,
            @Nullable String head,
            int members,
            String url) {

        private static Item of(NetworkView view) {
            Network network = view.network();
            return new Item(
                    network.id().toString(),
                    network.name(),
                    network.sigle(),
                    word(network.kind()),
                    view.head().map(NamedActor::name).orElse(null),
                    view.members().size(),
                    address(network));
        }
    }

    /**
     * An actor.
     *
     * @param structure the id of a structure of the directory
     */
    record ActorResource(String kind, String name, @Nullable String structure) {

        private static ActorResource of(NamedActor named) {
            return new ActorResource(
                    word(named.actor().kind()),
                    named.name(),
                    named.actor().structure().map(StructureId::toString).orElse(null));
        }
    }

    /** A member, and the days of the membership where they are known. */
    record MemberResource(
            ActorResource actor,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {

        private static MemberResource of(NetworkView.Member member) {
            return new MemberResource(
                    ActorResource.of(member.member()),
                    member.membership().days().start().orElse(null),
                    member.membership().days().end().orElse(null),
                    member.membership().source().name());
        }
    }

    static NetworkResource of(NetworkView view) {
        Network network = view.network();
        return new NetworkResource(
                network.id().toString(),
                network.name(),
                network.sigle(),
                word(network.kind()),
                network.about(),
                view.asOf(),
                view.head().map(ActorResource::of).orElse(null),
                view.referents().stream().map(ActorResource::of).toList(),
                view.memberOf().stream().map(ActorResource::of).toList(),
                view.members().stream().map(MemberResource::of).toList(),
                address(network));
    }

    private static String address(Network network) {
        return ADDRESS + "/" + network.id();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
