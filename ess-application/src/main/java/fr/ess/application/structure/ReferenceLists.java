package fr.ess.application.structure;

import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.qualification.EssPerimeter;
import java.util.List;
import java.util.Optional;

/** The official nomenclatures and the dated lists of the ESS perimeter, which come with the product. Thread-safe. */
public interface ReferenceLists {

    EssPerimeter perimeter();

    /** INSEE's label of a legal category; empty for a code it does not know. */
    Optional<String> label(LegalCategory category);

    /** The label of an activity in its own nomenclature; empty for a code it does not know. */
    Optional<String> label(ActivityCode activity);

    /** The section of an activity of the NAF rév. 2; empty for another nomenclature or an unknown code. */
    Optional<Section> section(ActivityCode activity);

    /** All the sections of the NAF rév. 2, in order. */
    List<Section> sections();

    /** A section of the nomenclature: a letter and its label. */
    record Section(String letter, String label) {}
}
