package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.structure.search.SiteWord;
import fr.ess.domain.structure.search.SoughtWord;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.GeoArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmapWriter;
import org.roaringbitmap.buffer.BufferFastAggregation;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/** The entries of an image that answer a question. */
final class ImageQuestion {

    private static final int FEW = 500;

    private final DirectoryImage image;
    private final Audience audience;
    private final ImmutableRoaringBitmap published;
    private final Map<String, ImmutableRoaringBitmap> beginnings = new HashMap<>();
    private final List<WordSets> words = new ArrayList<>();
    private final boolean everything;
    private final ImmutableRoaringBitmap answers;

    ImageQuestion(DirectoryQuestion question, DirectoryImage image) {
        this(question, image, FEW);
    }

    /**
     * With another number of answers that are few.
     *
     * @param few so many points are looked at one by one sooner than all those of an area are found
     */
    ImageQuestion(DirectoryQuestion question, DirectoryImage image, int few) {
        this.image = image;
        this.audience = question.audience();
        this.published = image.terms.get(String.valueOf(Terms.PUBLISHED));
        List<ImmutableRoaringBitmap> conditions = new ArrayList<>();
        if (!audience.maySee(Audience.MISSION) && published.getCardinality() < image.entries()) {
            conditions.add(published);
        }
        this.everything = question.words().isEmpty()
                && question.choices().isEmpty()
                && question.within().isEmpty()
                && question.areas().isEmpty();
        for (SoughtWord word : question.words().sought(this::isRare)) {
            WordSets sets = new WordSets(word, beginning(word.word()), audience, image.terms);
            words.add(sets);
            conditions.add(sets.found());
        }
        for (Choice choice : question.choices()) {
            conditions.add(image.terms.value(choice.facet(), choice.value()));
        }
        question.within().ifPresent(communes -> conditions.add(of(communes)));
        this.answers = conditions.stream().anyMatch(condition -> condition.getCardinality() <= few)
                ? located(all(conditions.stream()), question.areas())
                : all(Stream.concat(
                        conditions.stream(), question.areas().stream().map(this::of)));
    }

    /** Whether an image can tell: of words that it files cut short it knows only how they begin. */
    static boolean isFor(DirectoryQuestion question) {
        return question.words().words().stream().allMatch(Terms::isWhole);
    }

    private boolean isRare(String word) {
        ImmutableRoaringBitmap bearers = beginning(word);
        int seen = !audience.maySee(Audience.MISSION)
                ? ImmutableRoaringBitmap.andCardinality(bearers, published)
                : bearers.getCardinality();
        return seen < SearchWords.FEW;
    }

    private ImmutableRoaringBitmap beginning(String word) {
        return beginnings.computeIfAbsent(word, begun -> WordSets.beginning(begun, audience, image.terms));
    }

    private ImmutableRoaringBitmap of(Set<CommuneCode> communes) {
        return BufferFastAggregation.or(communes.stream()
                .flatMap(commune -> Stream.of(
                        image.terms.value(Facet.COMMUNE, commune.text()),
                        image.terms.get(Terms.WORD + SiteWord.of(commune))))
                .toArray(ImmutableRoaringBitmap[]::new));
    }

    private ImmutableRoaringBitmap of(GeoArea area) {
        RoaringBitmapWriter<MutableRoaringBitmap> found =
                RoaringBitmapWriter.bufferWriter().constantMemory().get();
        AreaScan.scan(area, image.positions, (start, end) -> found.add((long) start, (long) end));
        return found.get();
    }

    /** Those of a few entries that stand in every area. */
    private ImmutableRoaringBitmap located(ImmutableRoaringBitmap few, List<GeoArea> areas) {
        if (areas.isEmpty()) {
            return few;
        }
        MutableRoaringBitmap located = new MutableRoaringBitmap();
        few.forEach((IntConsumer) entry -> {
            if (image.positions.isKnown(entry)
                    && areas.stream().allMatch(area -> area.contains(image.positions.at(entry)))) {
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
