package fr.ess.files.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Days counted by a spreadsheet, from 1900 (with a 29 February 1900 that never was) or from 1904. */
final class SerialDate {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal DAY_AFTER_LAST = BigDecimal.valueOf(2_958_466);
    private static final int FALSE_LEAP_DAY = 60;

    private SerialDate() {}

    /** Whether a number is between the first day and the end of the year 9999. */
    static boolean isOne(BigDecimal serial) {
        return serial.signum() >= 0 && serial.compareTo(DAY_AFTER_LAST) < 0;
    }

    /** {@code 2012-03-31}, {@code 2012-03-31T14:30} or {@code 14:30}, as much as the format shows. */
    static String text(BigDecimal serial, NumberFormat format, boolean since1904) {
        BigDecimal seconds = serial.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP);
        long day = seconds.divideToIntegralValue(SECONDS_A_DAY).longValueExact();
        LocalTime time = LocalTime.ofSecondOfDay(seconds.longValueExact() % 86_400);
        LocalDate date = date(day, since1904);
        if (format == NumberFormat.TIME && day == 0) {
            return time.toString();
        }
        return format == NumberFormat.DATE
                ? date.toString()
                : LocalDateTime.of(date, time).toString();
    }

    private static LocalDate date(long day, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(day);
        }
        return LocalDate.of(1899, 12, day < FALSE_LEAP_DAY ? 31 : 30).plusDays(day);
    }
}
