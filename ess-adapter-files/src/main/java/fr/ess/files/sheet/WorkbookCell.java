package fr.ess.files.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of a workbook's cell, as its author would have typed it. */
final class WorkbookCell {

    /** What a spreadsheet computes with: beyond, the digits of a fraction are noise of the binary number. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LARGEST_EXPONENT = 400;

    private WorkbookCell() {}

    static String text(Cell cell, boolean since1904) {
        Object value = cell.getValue();
        if (value instanceof Boolean yes) {
            return yes ? "oui" : "non";
        }
        if (value instanceof BigDecimal number) {
            return number(number, cell, since1904);
        }
        return cell.getType() == CellType.EMPTY ? "" : orEmpty(cell.getRawValue());
    }

    private static String number(BigDecimal number, Cell cell, boolean since1904) {
        NumberFormat format = NumberFormat.of(idOf(cell), orEmpty(cell.getDataFormatString()));
        return SerialDate.isOne(number) && format != NumberFormat.PLAIN
                ? SerialDate.text(number, format, since1904)
                : padded(plain(number, orEmpty(cell.getRawValue())), orEmpty(cell.getDataFormatString()));
    }

    private static int idOf(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id == null ? 0 : id;
    }

    private static String plain(BigDecimal number, String raw) {
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
                || number.scale() > LARGEST_EXPONENT) {
            return raw;
        }
        BigDecimal short15 = number.stripTrailingZeros();
        BigDecimal typed = short15.scale() > 0 ? short15.round(PRECISION).stripTrailingZeros() : short15;
        return typed.signum() == 0 ? "0" : typed.toPlainString();
    }

    /** Leading zeros that the format shows: a postal code stored as 1000 under {@code 00000}. */
    private static String padded(String number, String format) {
        boolean onlyDigits = number.chars().allMatch(Character::isDigit);
        boolean onlyZeros = format.length() > 1 && format.chars().allMatch(c -> c == '0');
        return onlyDigits && onlyZeros && number.length() < format.length()
                ? "0".repeat(format.length() - number.length()) + number
                : number;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
