package fr.ess.domain.structure;

import fr.ess.domain.shared.MessageCode;
import java.util.Optional;

/** INSEE's bands of salaried headcount. */
public enum HeadcountBand implements MessageCode {
    NON_EMPLOYER("NN"),
    NONE_AT_YEAR_END("00"),
    FROM_1("01"),
    FROM_3("02"),
    FROM_6("03"),
    FROM_10("11"),
    FROM_20("12"),
    FROM_50("21"),
    FROM_100("22"),
    FROM_200("31"),
    FROM_250("32"),
    FROM_500("41"),
    FROM_1000("42"),
    FROM_2000("51"),
    FROM_5000("52"),
    FROM_10000("53");

    private final String code;

    HeadcountBand(String code) {
        this.code = code;
    }

    /** INSEE's two characters. */
    public String code() {
        return code;
    }

    public static Optional<HeadcountBand> find(String code) {
        for (HeadcountBand band : values()) {
            if (band.code.equalsIgnoreCase(code)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    @Override
    public String key() {
        return "headcount." + code;
    }
}
