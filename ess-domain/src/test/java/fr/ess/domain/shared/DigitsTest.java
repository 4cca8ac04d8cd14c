package fr.ess.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "007", "123456789012345678901"})
    void areFromZeroToNine(String text) {
        assertThat(Digits.isAll(text)).isTrue();
        assertThat(Digits.isAll(text, text.length())).isTrue();
        assertThat(Digits.isAll(text, text.length() - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1 2", "1.0", "/", ":", "٣", "１"})
    void areNothingElseWhateverElseIsADigitElsewhere(String text) {
        assertThat(Digits.isAll(text)).isFalse();
        assertThat(Digits.isAll(text, 99)).isFalse();
    }
}
