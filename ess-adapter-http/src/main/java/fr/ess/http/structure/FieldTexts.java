package fr.ess.http.structure;

import fr.ess.application.structure.ReferenceLists;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Headcount;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.Nomenclature;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.Tag;
import fr.ess.http.shared.Texts;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the values of fields into words: codes with their labels, days in full. */
final class FieldTexts {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private final ReferenceLists lists;

    @Inject
    FieldTexts(ReferenceLists lists) {
        this.lists = lists;
    }

    /** What people read for a value of that field. */
    <T> String text(Field<T> field, T value, Texts texts) {
        if (value instanceof LegalCategory category) {
            return withLabel(category.code(), lists.label(category));
        }
        if (value instanceof ActivityCode activity) {
            return withLabel(activity.code(), lists.label(activity)) + nomenclature(activity);
        }
        if (value instanceof Headcount headcount) {
            return texts.of(headcount.band())
                    + headcount.year().map(year -> " (" + year + ")").orElse("");
        }
        if (value instanceof Siren siren) {
            return siren.grouped().replace(" ", NO_BREAK_SPACE);
        }
        if (value instanceof LocalDate day) {
            return texts.date(day);
        }
        if (value instanceof Boolean yes) {
            return texts.of(yes ? "yes" : "no");
        }
        if (value instanceof EssFamily family) {
            return texts.of(family);
        }
        if (value instanceof StructureStatus status) {
            return texts.of(status);
        }
        if (value instanceof Collection<?> tags) {
            return tags.stream()
                    .map(tag -> tag instanceof Tag known ? known.label() : tag.toString())
                    .collect(Collectors.joining(", "));
        }
        return field.write(value);
    }

    private static String withLabel(String code, Optional<String> label) {
        return label.map(text -> text + " (" + code + ")").orElse(code);
    }

    /** Named only where it is not the one everybody uses. */
    private static String nomenclature(ActivityCode activity) {
        return activity.nomenclature() == Nomenclature.NAF_REV2
                ? ""
                : ", " + activity.nomenclature().sireneName();
    }

    /** What people read for a source. */
    static String source(Source source, Texts texts) {
        String key = "source." + source.name();
        return texts.knows(key) ? texts.of(key) : source.name();
    }
}
