package fr.ess.files.structure;

import fr.ess.application.structure.ReferenceLists;
import fr.ess.domain.shared.Lazy;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.Nomenclature;
import fr.ess.domain.structure.qualification.EssPerimeter;
import fr.ess.files.reference.ReferenceTable;
import fr.ess.files.reference.ReferenceTable.Row;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists among the product's own resources, each file read when something of it is first asked. */
public final class CsvReferenceLists implements ReferenceLists {

    private static final String NAF_REV2 = "naf-rev2.csv";
    private static final Map<Nomenclature, String> FILES = Map.of(
            Nomenclature.NAF1993, "naf-1993-sous-classes.csv",
            Nomenclature.NAF_REV1, "naf-rev1-sous-classes.csv",
            Nomenclature.NAF_REV2, NAF_REV2,
            Nomenclature.NAF_2025, "naf-2025-sous-classes.csv");

    private final Lazy<EssPerimeter> perimeter = new Lazy<>(PerimeterReader::read);
    private final Lazy<Map<String, String>> categories =
            new Lazy<>(() -> pairs("categories-juridiques-insee.csv", "code", "libelle"));
    private final Lazy<Map<String, String>> sectionLetters = new Lazy<>(() -> pairs(NAF_REV2, "code", "section"));
    private final Lazy<List<Section>> sections = new Lazy<>(CsvReferenceLists::readSections);
    private final Map<Nomenclature, Lazy<Map<String, String>>> activities = activities();

    @Inject
    public CsvReferenceLists() {}

    @Override
    public EssPerimeter perimeter() {
        return perimeter.get();
    }

    @Override
    public Optional<String> label(LegalCategory category) {
        return Optional.ofNullable(categories.get().get(category.code()));
    }

    @Override
    public Optional<String> label(ActivityCode activity) {
        return Optional.ofNullable(activities.get(activity.nomenclature()))
                .map(labels -> labels.get().get(activity.code()));
    }

    @Override
    public Optional<Section> section(ActivityCode activity) {
        if (activity.nomenclature() != Nomenclature.NAF_REV2) {
            return Optional.empty();
        }
        return Optional.ofNullable(sectionLetters.get().get(activity.code()))
                .flatMap(letter -> sections().stream()
                        .filter(section -> section.letter().equals(letter))
                        .findFirst());
    }

    @Override
    public List<Section> sections() {
        return sections.get();
    }

    private static List<Section> readSections() {
        return rows(NAF_REV2).stream()
                .filter(row -> row.get("niveau").equals("section"))
                .map(row -> new Section(row.get("code"), row.get("libelle")))
                .toList();
    }

    private static Map<Nomenclature, Lazy<Map<String, String>>> activities() {
        Map<Nomenclature, Lazy<Map<String, String>>> labels = new EnumMap<>(Nomenclature.class);
        FILES.forEach(
                (nomenclature, file) -> labels.put(nomenclature, new Lazy<>(() -> pairs(file, "code", "libelle"))));
        return Collections.unmodifiableMap(labels);
    }

    private static Map<String, String> pairs(String file, String key, String value) {
        Map<String, String> pairs = new HashMap<>();
        rows(file).forEach(row -> pairs.put(row.get(key), row.get(value)));
        return Map.copyOf(pairs);
    }

    private static List<Row> rows(String file) {
        return ReferenceTable.read(CsvReferenceLists.class, file, row -> row);
    }
}
