package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.structure.search.SiteWord;
import fr.ess.domain.structure.search.SoughtWord;
import fr.ess.domain.territory.CommuneCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.buffer.BufferFastAggregation;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/** The entries of a segment that answer a question. */
final class ImageQuestion {

    private static final int FEW = 500;

    private final Segment segment;
    private final DirectoryImage image;
    private final Audience audience;
    private final List<WordSets> words = new ArrayList<>();
    private final boolean everything;
    private final ImmutableRoaringBitmap answers;

    private ImageQuestion(
            DirectoryQuestion question, List<SoughtWord> sought, Beginnings beginnings, Segment segment, int few) {
        this.segment = segment;
        this.image = segment.image();
        this.audience = question.audience();
        List<ImmutableRoaringBitmap> conditions = new ArrayList<>();
        ImmutableRoaringBitmap published = image.published();
        if (!audience.maySee(Audience.MISSION) && published.getCardinality() < image.entries()) {
            conditions.add(published);
        }
        this.everything = question.words().isEmpty()
                && question.choices().isEmpty()
                && question.within().isEmpty()
                && question.areas().isEmpty();
        for (SoughtWord word : sought) {
            WordSets sets = new WordSets(word, beginnings.of(word.word()), audience, image.terms);
            words.add(sets);
            conditions.add(sets.found());
        }
        for (Choice choice : question.choices()) {
            conditions.add(image.terms.value(choice.facet(), choice.value()));
        }
        question.within().ifPresent(communes -> conditions.add(of(communes)));
        List<Located> areas =
                question.areas().stream().map(area -> new Located(area, image)).toList();
        this.answers = segment.present(
                conditions.stream().anyMatch(condition -> condition.getCardinality() <= few)
                        ? located(all(conditions.stream()), areas)
                        : all(Stream.concat(conditions.stream(), areas.stream().map(Located::all))));
    }

    /** A question to each of the segments that make up the directory. */
    static List<ImageQuestion> of(DirectoryQuestion question, List<Segment> segments) {
        return of(question, segments, FEW);
    }

    /**
     * With another number of answers that are few.
     *
     * @param few so many points are looked at one by one sooner than all those of an area are found
     */
    static List<ImageQuestion> of(DirectoryQuestion question, List<Segment> segments, int few) {
        List<Beginnings> beginnings = segments.stream()
                .map(segment -> new Beginnings(segment, question.audience()))
                .toList();
        List<SoughtWord> sought = question.words()
                .sought(word -> beginnings.stream()
                                .mapToInt(begun -> begun.visible(word))
                                .sum()
                        < SearchWords.FEW);
        List<ImageQuestion> asked = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            asked.add(new ImageQuestion(question, sought, beginnings.get(i), segments.get(i), few));
        }
        return asked;
    }

    /** Whether an image can tell: of words that it files cut short it knows only how they begin. */
    static boolean isFor(DirectoryQuestion question) {
        return question.words().words().stream().allMatch(Terms::isWhole);
    }

    private ImmutableRoaringBitmap of(Set<CommuneCode> communes) {
        return BufferFastAggregation.or(communes.stream()
                .flatMap(commune -> Stream.of(
                        image.terms.value(Facet.COMMUNE, commune.text()),
                        image.terms.get(Terms.WORD + SiteWord.of(commune))))
                .toArray(ImmutableRoaringBitmap[]::new));
    }

    /** Those of a few entries that stand in every area. */
    private static ImmutableRoaringBitmap located(ImmutableRoaringBitmap few, List<Located> areas) {
        if (areas.isEmpty()) {
            return few;
        }
        MutableRoaringBitmap located = new MutableRoaringBitmap();
        few.forEach((IntConsumer) entry -> {
            if (areas.stream().allMatch(area -> area.holds(entry))) {
                located.add(entry);
            }
        });
        return located;
    }

    /** The smallest first: what is common to two is no larger. */
    private ImmutableRoaringBitmap all(Stream<ImmutableRoaringBitmap> conditions) {
        return conditions
                .sorted(Comparator.comparingInt(ImmutableRoaringBitmap::getCardinality))
                .reduce(ImmutableRoaringBitmap::and)
                .orElseGet(this::everyEntry);
    }

    private ImmutableRoaringBitmap everyEntry() {
        MutableRoaringBitmap every = new MutableRoaringBitmap();
        every.add(0L, image.entries());
        return every;
    }

    DirectoryImage image() {
        return image;
    }

    /** The wanted facets of the answers. */
    Map<Facet, List<FacetCount>> facets(Set<Facet> wanted) {
        return segment.facets(this, wanted);
    }

    Audience audience() {
        return audience;
    }

    /** Whether nothing but the audience narrows it. */
    boolean isEverything() {
        return everything;
    }

    ImmutableRoaringBitmap answers() {
        return answers;
    }

    List<WordSets> words() {
        return words;
    }
}
