package fr.ess.http.charter;

import fr.ess.domain.charter.Adoption;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.CharterVersion;
import fr.ess.domain.charter.Citation;
import fr.ess.domain.charter.Deliberation;
import fr.ess.domain.charter.Finding;
import fr.ess.domain.charter.Node;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Party;
import fr.ess.domain.charter.Programme;
import fr.ess.domain.charter.Sentence;
import fr.ess.domain.charter.Vote;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A charter on a day, as JSON. */
record CharterResource(
        String slug,
        String name,
        String territory,
        boolean example,
        LocalDate asOf,
        int version,
        String status,
        List<SourceResource> sources,
        List<FindingResource> diagnosis,
        List<NodeResource> nodes,
        List<AdoptionResource> adoptions,
        List<String> perimeter,
        List<String> awaited,
        List<ProgrammeResource> programmes) {

    /** The charters, as JSON. */
    record CharterList(LocalDate asOf, List<Item> charters) {}

    record Item(
            String slug,
            String name,
            String territory,
            boolean example,
            int version,
            String status,
            int inscriptions,
            String url) {}

    record SourceResource(
            String title,
            @Nullable LocalDate date,
            @Nullable String address) {}

    record FindingResource(String code, String kind, String text, List<SourceResource> sources) {}

    record NodeResource(String code, String rank, @Nullable String parent, String title, List<Sentence> sentences) {}

    record AdoptionResource(
            String party,
            String body,
            String number,
            LocalDate date,
            boolean adopts,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            String unanimity) {}

    record ProgrammeResource(String code, String kind, String name, List<String> nodes) {}

    static Item item(Charter charter, LocalDate day) {
        CharterVersion version = charter.on(day);
        return new Item(
                charter.slug(),
                charter.name(),
                charter.territory(),
                charter.example(),
                version.number(),
                word(charter.statusOn(day, version)),
                version.inscriptions().size(),
                "/api/v1/charters/" + charter.slug());
    }

    static CharterResource of(Charter charter, LocalDate day) {
        CharterVersion version = charter.on(day);
        return new CharterResource(
                charter.slug(),
                charter.name(),
                charter.territory(),
                charter.example(),
                day,
                version.number(),
                word(charter.statusOn(day, version)),
                list(charter.sources(), CharterResource::source),
                list(version.diagnosis(), CharterResource::finding),
                list(version.nodes(), CharterResource::node),
                version.adoptions().stream()
                        .filter(adoption -> !adoption.deliberation().date().isAfter(day))
                        .map(CharterResource::adoption)
                        .toList(),
                list(version.adoptersOn(day), Party::name),
                list(version.awaitedOn(day), Party::name),
                list(charter.programmes(), CharterResource::programme));
    }

    private static <T, R> List<R> list(Collection<T> things, Function<T, R> resource) {
        return things.stream().map(resource).toList();
    }

    private static SourceResource source(Citation source) {
        return new SourceResource(
                source.title(), source.date().orElse(null), source.address().orElse(null));
    }

    private static FindingResource finding(Finding finding) {
        return new FindingResource(
                finding.code().text(),
                word(finding.kind()),
                finding.text(),
                list(finding.sources(), CharterResource::source));
    }

    private static NodeResource node(Node node) {
        return new NodeResource(
                node.code().text(),
                word(node.rank()),
                node.parent().map(NodeCode::text).orElse(null),
                node.title(),
                node.text());
    }

    private static AdoptionResource adoption(Adoption adoption) {
        Deliberation deliberation = adoption.deliberation();
        Vote vote = deliberation.vote();
        return new AdoptionResource(
                adoption.collectivity().name(),
                deliberation.body(),
                deliberation.number(),
                deliberation.date(),
                vote.adopts(),
                voices(vote, Vote.Counted::inFavour).orElse(null),
                voices(vote, Vote.Counted::against).orElse(null),
                voices(vote, Vote.Counted::abstained).orElse(null),
                word(vote.unanimity()));
    }

    private static Optional<Integer> voices(Vote vote, Function<Vote.Counted, Integer> side) {
        return vote.fold(counted -> Optional.of(side.apply(counted)), stated -> Optional.empty());
    }

    private static ProgrammeResource programme(Programme programme) {
        return new ProgrammeResource(
                programme.code().text(),
                word(programme.kind()),
                programme.name(),
                list(programme.nodes(), NodeCode::text));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
