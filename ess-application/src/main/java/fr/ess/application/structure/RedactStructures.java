package fr.ess.application.structure;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.search.SearchWords;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Rewrites what people wrote freely about structures, now and in all that is remembered: for the erasure of personal
 * data. Names and numbers of structures stay, whoever bore them first. Called inside a unit of work.
 */
public final class RedactStructures {

    private static final List<Field<String>> FREE_TEXTS = List.of(Fields.INTERNAL_NOTE, Fields.PURPOSE);

    private final StructureRepository structures;
    private final StructureHistory history;
    private final DirectoryIndex index;
    private final Directory directory;

    @Inject
    public RedactStructures(
            StructureRepository structures, StructureHistory history, DirectoryIndex index, Directory directory) {
        this.structures = structures;
        this.history = history;
        this.index = index;
        this.directory = directory;
    }

    /**
     * Rewrites the texts of the structures that are found by one of these phrases, and all remembered ones.
     *
     * @param text the same text where there is nothing to erase
     * @return how many texts were changed
     */
    public int run(Set<String> phrases, UnaryOperator<String> text) {
        int changed = history.rewrite(record -> rewritten(record, text));
        for (String phrase : phrases) {
            DirectoryQuestion question = new DirectoryQuestion(
                    SearchWords.of(phrase),
                    List.of(),
                    Optional.empty(),
                    Audience.MISSION,
                    Optional.empty(),
                    SearchDirectory.LONGEST_PAGE);
            for (DirectoryIndex.Hit hit : index.search(question)) {
                changed += structures
                        .find(hit.entry().id())
                        .map(structure -> rewrite(structure, text))
                        .orElse(0);
            }
        }
        index.forget();
        return changed;
    }

    private int rewrite(Structure structure, UnaryOperator<String> text) {
        Structure next = structure;
        int changed = 0;
        for (SourceRecord record : structure.records()) {
            SourceRecord rewritten = rewritten(record, text);
            if (!rewritten.equals(record)) {
                next = next.stating(rewritten);
                changed++;
            }
        }
        if (changed > 0) {
            directory.save(List.of(next));
        }
        return changed;
    }

    private static SourceRecord rewritten(SourceRecord record, UnaryOperator<String> text) {
        SourceRecord next = record;
        for (Field<String> field : FREE_TEXTS) {
            String was = next.facts().find(field).orElse("");
            String is = text.apply(was);
            if (!is.equals(was)) {
                next = next.withFacts(next.facts().with(field, is));
            }
        }
        return next;
    }
}
