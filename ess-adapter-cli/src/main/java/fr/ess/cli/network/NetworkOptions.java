package fr.ess.cli.network;

import fr.ess.application.network.ActorNames;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Network;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.structure.StructureId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options by which a network is described, the same when it is entered and when it is changed. */
final class NetworkOptions {

    private static final Map<String, Network.Kind> FRENCH =
            Map.of("personnes", Network.Kind.PEOPLE, "reseaux", Network.Kind.NETWORKS, "mixte", Network.Kind.MIXED);

    private NetworkOptions() {}

    static Syntax declare(Syntax syntax) {
        return syntax.option("--sigle", "SIGLE")
                .option("--kind", "NETWORK-KIND")
                .option("--about", "TEXT")
                .option("--head", "ACTOR");
    }

    /** The network as the options change it. */
    static Network described(Network network, Given given, Session session) {
        Network described = network;
        if (given.find("--sigle").isPresent()) {
            described = described.withSigle(given.find("--sigle").get());
        }
        if (given.find("--kind").isPresent()) {
            described = described.withKind(kind(given.find("--kind").get()));
        }
        if (given.find("--about").isPresent()) {
            described = described.withAbout(given.find("--about").get());
        }
        if (given.find("--head").isPresent()) {
            described = described.ledBy(structure(given.find("--head").get(), session));
        }
        return described;
    }

    private static Network.Kind kind(String written) {
        String folded = FoldedText.fold(written);
        return Arrays.stream(Network.Kind.values())
                .filter(kind -> word(kind).equals(folded))
                .findFirst()
                .or(() -> Optional.ofNullable(FRENCH.get(folded)))
                .orElseThrow(() -> UsageException.refused(
                        "--kind",
                        written,
                        Arrays.stream(Network.Kind.values())
                                .map(NetworkOptions::word)
                                .collect(Collectors.joining(", "))));
    }

    static String word(Network.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static StructureId structure(String written, Session session) {
        Actor head = session.use(ActorNames.class).resolve(written);
        return head.structure()
                .orElseThrow(() -> new EssException(ErrorCode.STRUCTURE_NOT_FOUND, "reference", written));
    }
}
