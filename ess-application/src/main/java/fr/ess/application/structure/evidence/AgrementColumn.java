package fr.ess.application.structure.evidence;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.application.sheet.ColumnAliases;
import fr.ess.application.sheet.ColumnTarget;
import fr.ess.application.structure.intake.IntakeColumn;
import fr.ess.domain.structure.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The columns of a list of agréments. */
enum AgrementColumn {
    SIREN("siren", Fields.SIREN.key()),
    SIRET("siret", IntakeColumn.SIRET.labelKey()),
    NAME("name", Fields.NAME.key()),
    KIND("agrement_kind", "column-label.agrement_kind"),
    FROM("agrement_from", "column-label.agrement_from"),
    UNTIL("agrement_until", "column-label.agrement_until"),
    ISSUER("agrement_issuer", "column-label.agrement_issuer");

    private static final String ALIASES = "/fr/ess/application/agrement-columns.txt";

    private final String target;
    private final String labelKey;

    AgrementColumn(String target, String labelKey) {
        this.target = target;
        this.labelKey = labelKey;
    }

    /** The name of the column in mappings. */
    String target() {
        return target;
    }

    /** All of them, with the headers they are known under. */
    static List<ColumnTarget> targets() {
        Map<String, List<String>> aliases = ColumnAliases.shipped(ALIASES).byKey();
        return Arrays.stream(values())
                .map(column -> new ColumnTarget(column.target, column.known(aliases), false))
                .toList();
    }

    private List<String> known(Map<String, List<String>> aliases) {
        List<String> known = new ArrayList<>();
        for (Language language : Language.values()) {
            known.add(Messages.in(language).text(labelKey));
        }
        known.addAll(aliases.getOrDefault(target, List.of()));
        return known.stream().distinct().toList();
    }
}
