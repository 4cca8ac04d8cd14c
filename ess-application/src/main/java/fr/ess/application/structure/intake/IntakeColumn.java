package fr.ess.application.structure.intake;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.application.sheet.ColumnAliases;
import fr.ess.application.sheet.ColumnTarget;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.ProofKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a table of structures that are no field of the catalogue: where the structure is, and the parts of
 * values that registers spread over two columns. With the fields they are all that an import can fill.
 */
public enum IntakeColumn {
    SIRET,
    STREET,
    POSTCODE,
    COMMUNE,
    COMMUNE_CODE,
    DEPARTEMENT,
    LONGITUDE,
    LATITUDE,
    ACTIVITY_NOMENCLATURE,
    HEADCOUNT_YEAR,
    ESTABLISHMENT_STATE,
    CLOSED_ON,
    SUCCESSOR_SIRET,
    ESUS_FROM(ProofKind.ESUS_ACCREDITATION),
    ESUS_UNTIL,
    COOPERATIVE_FROM(ProofKind.COOPERATIVE_STATUTES),
    ESS_STATUTES_FROM(ProofKind.ESS_STATUTES),
    DECISION_IN_FROM(ProofKind.DECISION_IN),
    DECISION_OUT_FROM(ProofKind.DECISION_OUT);

    private static final String ALIASES = "/fr/ess/application/structure-columns.txt";

    private final Optional<ProofKind> proof;

    IntakeColumn() {
        this.proof = Optional.empty();
    }

    IntakeColumn(ProofKind proof) {
        this.proof = Optional.of(proof);
    }

    /** The proof whose first day the column gives. */
    public Optional<ProofKind> proof() {
        return proof;
    }

    /** The columns that give the first day of a proof. */
    public static List<IntakeColumn> proofs() {
        return Arrays.stream(values())
                .filter(column -> column.proof.isPresent())
                .toList();
    }

    /** The name of the column in mappings and exports. */
    public String target() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the column's label. */
    public String labelKey() {
        return "column-label." + target();
    }

    /** Every column that an import can fill, with the headers it is known under: its labels and a long list of aliases. */
    public static List<ColumnTarget> targets() {
        Map<String, List<String>> aliases = ColumnAliases.shipped(ALIASES).byKey();
        Stream<ColumnTarget> fields =
                Fields.ALL.stream().map(field -> target(field.name(), field.key(), aliases, field == Fields.NAME));
        Stream<ColumnTarget> others =
                Arrays.stream(values()).map(column -> target(column.target(), column.labelKey(), aliases, false));
        return Stream.concat(fields, others).toList();
    }

    private static ColumnTarget target(
            String name, String labelKey, Map<String, List<String>> aliases, boolean required) {
        Stream<String> labels = Arrays.stream(Language.values())
                .map(language -> Messages.in(language).text(labelKey));
        Stream<String> others = aliases.getOrDefault(name, List.of()).stream();
        return new ColumnTarget(name, Stream.concat(labels, others).distinct().toList(), required);
    }
}
