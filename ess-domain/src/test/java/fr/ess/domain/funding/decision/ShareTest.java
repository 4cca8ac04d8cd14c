package fr.ess.domain.funding.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @Test
    void aWholePercentageReadsAlikeInEveryForm() {
        for (int percent = 0; percent < 1_000; percent++) {
            assertThat(Share.tryParse(Integer.toString(percent)))
                    .contains(Share.ofBasisPoints(percent * 100L))
                    .isEqualTo(Share.tryParse(percent + " %"))
                    .isEqualTo(Share.tryParse(percent + ",00"));
        }
    }

    @ParameterizedTest
    @CsvSource({"12.5, 1250", "'33,33', 3333", "'0,05 %', 5", "030, 3000", "' 30 ', 3000"})
    void isReadExactly(String text, long basisPoints) {
        assertThat(Share.tryParse(text)).contains(Share.ofBasisPoints(basisPoints));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "-1", "1000", "12.345", "12.", "a"})
    void anyOtherTextIsNone(String text) {
        assertThat(Share.tryParse(text)).isEmpty();
    }
}
