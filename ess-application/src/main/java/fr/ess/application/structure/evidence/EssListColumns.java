package fr.ess.application.structure.evidence;

import fr.ess.application.sheet.NamedColumns;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.Siren;

/** The columns of the list of ESS France, found by their names: eight of them in 2023. */
final class EssListColumns {

    static final String SIREN = "siren";
    static final String FAMILY = "famille juridique de l entreprise";

    private static final String NAME = "nom ou raison sociale de l entreprise";
    private static final String POSTCODE = "code postal";
    private static final String COMMUNE = FoldedText.fold("Libellé de la commune de l'établissement");
    private static final String DEPARTEMENT = FoldedText.fold("Code du département de l'établissement");

    private static final int SIREN_DIGITS = 9;
    private static final int DEPARTEMENT_DIGITS = 2;
    private static final int POSTCODE_DIGITS = 5;

    private final NamedColumns columns;

    EssListColumns(NamedColumns columns) {
        this.columns = columns;
    }

    int width() {
        return columns.width();
    }

    String writtenSiren(SheetRow row) {
        return columns.cell(row, SIREN);
    }

    /** The SIREN, which the list writes as a number: zeros at its start are lost there. */
    Parsed<Siren> siren(SheetRow row) {
        return Siren.parse(padded(columns.cell(row, SIREN), SIREN_DIGITS));
    }

    String name(SheetRow row) {
        return columns.cell(row, NAME);
    }

    String writtenFamily(SheetRow row) {
        return columns.cell(row, FAMILY);
    }

    Parsed<EssFamily> family(SheetRow row) {
        return EssFamily.parse(columns.cell(row, FAMILY));
    }

    String postcode(SheetRow row) {
        return padded(columns.cell(row, POSTCODE), POSTCODE_DIGITS);
    }

    String commune(SheetRow row) {
        return columns.cell(row, COMMUNE);
    }

    String departement(SheetRow row) {
        return padded(columns.cell(row, DEPARTEMENT), DEPARTEMENT_DIGITS);
    }

    private static String padded(String number, int digits) {
        return number.isEmpty() || number.length() >= digits ? number : "0".repeat(digits - number.length()) + number;
    }
}
