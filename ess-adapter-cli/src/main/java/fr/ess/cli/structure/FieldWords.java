package fr.ess.cli.structure;

import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.FrenchPhone;
import fr.ess.domain.structure.Headcount;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Tag;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of fields as people read them. */
final class FieldWords {

    private final Words words;

    FieldWords(Words words) {
        this.words = words;
    }

    /** A value, with the label of its code where it has one. */
    String value(Object value, String label) {
        String text = text(value);
        return label.isEmpty() ? text : text + " · " + label;
    }

    private String text(Object value) {
        if (value instanceof LocalDate day) {
            return words.date(day);
        }
        if (value instanceof Boolean yes) {
            return words.yesOrNo(yes);
        }
        if (value instanceof Siren siren) {
            return siren.grouped();
        }
        if (value instanceof FrenchPhone phone) {
            return phone.number();
        }
        if (value instanceof Euros euros) {
            return euros.plainText() + "\u00a0€";
        }
        if (value instanceof Headcount headcount) {
            String band = words.text(headcount.band().key());
            return headcount.year().map(year -> band + " (" + year + ")").orElse(band);
        }
        if (value instanceof ActivityCode activity) {
            return activity.toString();
        }
        if (value instanceof MessageCode code) {
            return words.text(code.key());
        }
        return value instanceof Set<?> tags
                ? tags.stream()
                        .map(tag -> tag instanceof Tag labelled ? labelled.label() : tag.toString())
                        .collect(Collectors.joining(", "))
                : value.toString();
    }
}
