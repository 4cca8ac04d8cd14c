package fr.ess.http.structure;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.structure.ReferenceLists.Section;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.EpciCode;
import fr.ess.http.shared.Texts;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The values of facets: which may be asked, and what people read for them. */
public final class FacetLabels {

    private final ReferenceLists lists;

    @Inject
    FacetLabels(ReferenceLists lists) {
        this.lists = lists;
    }

    /**
     * The value as the index writes it.
     *
     * @throws EssException INVALID_FILTER for a value that the facet can never have
     */
    static String checked(Facet facet, String value) {
        if (value.equals(Facet.UNKNOWN)) {
            return value;
        }
        return normal(facet, value)
                .orElseThrow(
                        () -> new EssException(ErrorCode.INVALID_FILTER, "filter", facet.word()).with("value", value));
    }

    private static Optional<String> normal(Facet facet, String value) {
        return switch (facet) {
            case FAMILY -> EssFamily.parse(value).value().map(EssFamily::word);
            case SECTION -> Optional.of(value.toUpperCase(Locale.ROOT)).filter(letter -> letter.matches("[A-U]"));
            case COMMUNE -> CommuneCode.tryParse(value).map(CommuneCode::text);
            case EPCI -> EpciCode.tryParse(value).map(EpciCode::text);
            case HEADCOUNT -> HeadcountBand.find(value).map(HeadcountBand::code);
            case TAG -> tag(value);
            case STATUS ->
                Optional.of(value.toLowerCase(Locale.ROOT))
                        .filter(word -> Arrays.stream(StructureStatus.values())
                                .anyMatch(status -> word(status).equals(word)));
        };
    }

    private static Optional<String> tag(String label) {
        try {
            return Optional.of(new Tag(label).slug());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String word(StructureStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** What people read for a value. */
    public String label(Facet facet, FacetCount count, Texts texts) {
        if (count.value().equals(Facet.UNKNOWN)) {
            return texts.of("facet-value.unknown");
        }
        return count.label().isEmpty() ? label(facet, count.value(), texts) : count.label();
    }

    /** What people read for a value that the sentences or the lists name; else the value itself. */
    String label(Facet facet, String value, Texts texts) {
        if (value.equals(Facet.UNKNOWN)) {
            return texts.of("facet-value.unknown");
        }
        return switch (facet) {
            case FAMILY -> EssFamily.parse(value).value().map(texts::of).orElse(value);
            case SECTION -> section(value).orElse(value);
            case HEADCOUNT -> HeadcountBand.find(value).map(texts::of).orElse(value);
            case STATUS -> texts.of("status." + value);
            case COMMUNE, EPCI, TAG -> value;
        };
    }

    /** The label of a section of activities. */
    Optional<String> section(String letter) {
        return lists.sections().stream()
                .filter(section -> section.letter().equals(letter))
                .map(Section::label)
                .findFirst();
    }
}
