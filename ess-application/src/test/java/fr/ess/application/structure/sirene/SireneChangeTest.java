package fr.ess.application.structure.sirene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SireneChangeTest {

    private static SourceRecord seated(String street, String commune, StructureStatus status) {
        Address address = new Address(street, "", "", CommuneCode.tryParse(commune));
        return new SourceRecord(
                SireneReading.SIRENE,
                LocalDate.of(2026, 10, 31),
                1,
                Facts.of(Fields.STATUS, status),
                List.of(new Establishment(Optional.empty(), true, address)),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "14 RUE DES LOGES, 35055, 16 RUE DES LOGES, 35055, MOVED",
        "14 RUE DES LOGES, 35055, 14 RUE DES LOGES, 35238, MOVED",
        "14 RUE DES LOGES, 35055, 14 rue des Logés, 35055, CHANGED",
        "'', 35055, 14 RUE DES LOGES, 35055, CHANGED",
        "14 RUE DES LOGES, 35055, '', 35055, CHANGED",
        "14 RUE DES LOGES, '', 14 RUE DES LOGES, 35055, CHANGED"
    })
    void aSeatMovesToAnotherCommuneOrAnotherStreetNotToAnotherSpelling(
            String street, String commune, String newStreet, String newCommune, SireneChange change) {
        SourceRecord before = seated(street, commune, StructureStatus.ACTIVE);
        assertThat(SireneChange.between(Optional.of(before), seated(newStreet, newCommune, StructureStatus.ACTIVE)))
                .isEqualTo(change);
    }

    @Test
    void theMostTellingOfAllChangesIsTold() {
        SourceRecord here = seated("14 RUE DES LOGES", "35055", StructureStatus.ACTIVE);
        SourceRecord ended = seated("1 PLACE HOCHE", "35238", StructureStatus.CEASED);
        assertThat(SireneChange.between(Optional.empty(), ended)).isEqualTo(SireneChange.COMPLETED);
        assertThat(SireneChange.between(Optional.of(here), ended)).isEqualTo(SireneChange.CEASED);
        assertThat(SireneChange.between(Optional.of(ended), ended)).isEqualTo(SireneChange.CHANGED);
    }
}
