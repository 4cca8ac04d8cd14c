package fr.ess.application.structure.intake;

import fr.ess.application.sheet.ColumnMapper;
import fr.ess.application.sheet.NamedColumns;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.MessageCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The national files that a mission meets, told by the columns that only they have. */
public enum KnownRegister implements MessageCode {
    SIRENE_UNITS("siren", "etatadministratifunitelegale", "categoriejuridiqueunitelegale"),
    SIRENE_ESTABLISHMENTS("siret", "etatadministratifetablissement", "codecommuneetablissement"),
    /** The associations declared or changed since the register became national, one file a département. */
    RNA_WALDEC("id", "id ex", "titre", "objet", "adrs codeinsee", "adrs libcommune", "position"),
    /** The associations that only the files of prefectures knew before. */
    RNA_IMPORT("id", "id ex", "titre", "objet", "adr1", "libcom", "position", "observation"),
    /** The list that ESS France gathers from the regional chambers (law of 31 July 2014, art. 6). */
    ESS_FRANCE_LIST("siren", "nom ou raison sociale de l entreprise", "famille juridique de l entreprise"),
    ELUS("nom de l elu", "prenom de l elu"),
    /** A list of agréments, which has no columns of its own. */
    AGREMENTS,
    /** None of them. */
    OTHER;

    private final List<String> columns;

    KnownRegister(String... columns) {
        this.columns = List.of(columns);
    }

    /** What a header announces. */
    public static KnownRegister of(NamedColumns header) {
        return Arrays.stream(values())
                .filter(register -> !register.columns.isEmpty() && header.holdAll(register.columns))
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * The columns of a sheet of this register.
     *
     * @throws EssException REGISTER_HEADER_UNKNOWN, with what the file seems to be, when its first row announces another one
     */
    public NamedColumns columns(Sheet sheet, Path file) {
        SheetRow header = sheet.first(1).get(0);
        NamedColumns found = NamedColumns.under(header);
        if (!found.holdAll(columns)) {
            throw mistaken(header, file);
        }
        return found;
    }

    /** What to say of a file that was taken for one of this register. */
    public EssException mistaken(SheetRow header, Path file) {
        return new EssException(ErrorCode.REGISTER_HEADER_UNKNOWN, "file", file.getFileName())
                .with("expected", this)
                .with("looksLike", of(NamedColumns.under(header)))
                .with("seen", ColumnMapper.shown(header));
    }

    @Override
    public String key() {
        return MessageCode.key("register", this);
    }
}
