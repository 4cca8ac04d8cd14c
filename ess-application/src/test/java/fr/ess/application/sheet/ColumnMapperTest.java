package fr.ess.application.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.sheet.MappedColumn.Reason;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMapperTest {

    private static final List<ColumnTarget> GRANTS = List.of(
            ColumnTarget.required("nomBeneficiaire", "Nom du bénéficiaire", "Bénéficiaire", "Association"),
            ColumnTarget.optional("idBeneficiaire", "SIRET", "N° SIRET", "Siret du bénéficiaire"),
            ColumnTarget.required("montant", "Montant voté", "Montant de la subvention"),
            ColumnTarget.optional("dateConvention", "Date de convention", "Date de la convention de subvention"),
            ColumnTarget.optional("nomAttribuant", "Attribuant"));

    private static List<SheetRow> rows(String... lines) {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                rows.add(new SheetRow(i + 1, List.of(lines[i].split(";", -1))));
            }
        }
        return rows;
    }

    private static MappedColumn only(String header) {
        return ColumnMapper.propose(rows(header + ";montant"), GRANTS).columns().get(0);
    }

    @Test
    void imp1_titleLinesBeforeTheHeadersAreSkippedWithAConfidence() {
        List<SheetRow> file = rows(
                "Ville de Rennes;;",
                "Subventions versées aux associations en 2019;;",
                "",
                "Nom du bénéficiaire;Montant;Observations",
                "LE RELAIS;1 200,50;",
                "Association;montant divers;");

        ColumnMapping mapping = ColumnMapper.propose(file, GRANTS);

        assertThat(mapping.headerLine()).isEqualTo(4);
        assertThat(mapping.confidence()).isEqualTo(97);
        assertThat(mapping.missing()).isEmpty();
        assertThat(file.stream().filter(mapping::isData).map(row -> mapping.cell(row, "montant")))
                .containsExactly("1 200,50", "montant divers");
    }

    @Test
    void imp1_aFileWithoutRecognisableHeadersIsRefusedNamingWhatWasSeen() {
        assertThatThrownBy(() -> ColumnMapper.propose(rows("12;34", "56;78"), GRANTS))
                .isInstanceOfSatisfying(EssException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.HEADER_NOT_FOUND);
                    assertThat(e.said().facts())
                            .containsEntry("seen", "12 | 34")
                            .containsEntry("rows", "2")
                            .hasEntrySatisfying(
                                    "expected", keys -> assertThat(keys).contains("nomBeneficiaire"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "nomBeneficiaire, nomBeneficiaire, 100, KEY",
        "NOMBENEFICIAIRE, nomBeneficiaire, 100, KEY",
        "NOM_Beneficiaire, nomBeneficiaire, 95, ALIAS",
        "Nom du Bénéficiaire, nomBeneficiaire, 95, ALIAS",
        "NOM  DU BENEFICIAIRE :, nomBeneficiaire, 95, ALIAS",
        "Nom Bénéficiaire, nomBeneficiaire, 95, ALIAS",
        "Nom de la bénéficiaire, nomBeneficiaire, 90, WORDS",
        "n° siret, idBeneficiaire, 95, ALIAS",
        "Date de la convention de subvention (AAAA-MM-JJ), dateConvention, 79, WORDS",
    })
    void aHeaderIsMatchedWithAConfidenceAndAReason(String header, String target, int confidence, Reason reason) {
        assertThat(only(header))
                .extracting(column -> column.target().orElse(""), MappedColumn::confidence, MappedColumn::reason)
                .containsExactly(target, confidence, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Nom du b\uFFFDn\uFFFDficiaire",
        "Nom du b\uFFFD\uFFFDn\uFFFD\uFFFDficiaire",
        "Nom du b?n?ficiaire",
        "Nom du bÃ©nÃ©ficiaire",
        "BÃ©nÃ©ficiaire",
        "BÃƒÂ©nÃƒÂ©ficiaire",
        "BÃ\uFFFDnÃ\uFFFDficiaire",
        "Nom du b‚n‚ficiaire",
    })
    void imp3_badlyDecodedHeadersAreStillRecognised(String header) {
        assertThat(only(header))
                .extracting(column -> column.target().orElse(""), MappedColumn::confidence, MappedColumn::reason)
                .containsExactly("nomBeneficiaire", 90, Reason.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"???", "\uFFFD\uFFFD\uFFFD\uFFFD", "a?", "Quoi ?", "Nom", "Date", "Nom du responsable", "2019", "Ã"})
    void whatCouldBeAnythingIsNotGuessed(String header) {
        assertThat(only(header).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void imp5_everyColumnIsMappedOrIgnoredWithTheReason() {
        ColumnMapping mapping = ColumnMapper.propose(
                rows("Bénéficiaire;montant;Montant;Montant voté;;Couleur;nomBeneficiaire;MONTANT VOTÉ"), GRANTS);

        assertThat(mapping.columns())
                .extracting(MappedColumn::index, column -> column.target().orElse(""), MappedColumn::reason)
                .containsExactly(
                        tuple(0, "", Reason.TARGET_TAKEN),
                        tuple(1, "montant", Reason.KEY),
                        tuple(2, "", Reason.DUPLICATE_HEADER),
                        tuple(3, "", Reason.TARGET_TAKEN),
                        tuple(4, "", Reason.BLANK_HEADER),
                        tuple(5, "", Reason.UNKNOWN),
                        tuple(6, "nomBeneficiaire", Reason.KEY),
                        tuple(7, "", Reason.DUPLICATE_HEADER));
    }

    @Test
    void missingRequiredTargetsAreNamed() {
        ColumnMapping mapping = ColumnMapper.propose(rows("SIRET;montant"), GRANTS);

        assertThat(mapping.missing()).containsExactly("nomBeneficiaire");
        assertThat(mapping.fills("montant")).isTrue();
        assertThat(mapping.cell(new SheetRow(2, List.of("1")), "montant")).isEmpty();
        assertThat(mapping.cell(new SheetRow(2, List.of("1")), "nomBeneficiaire"))
                .isEmpty();
    }

    @Test
    void cellsBeyondTheHeaderAreCounted() {
        ColumnMapping mapping = ColumnMapper.propose(rows("SIRET;montant"), GRANTS);

        assertThat(mapping.surplus(new SheetRow(2, List.of("1", "100 000")))).isZero();
        assertThat(mapping.surplus(new SheetRow(2, List.of("1", "100 000", "00"))))
                .isEqualTo(1);
        assertThat(mapping.surplus(new SheetRow(2, List.of("1", "2", "", " ", ""))))
                .isZero();
    }
}
