package fr.ess.files.charter;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;

/** Where something stands in a document. */
sealed interface Place {

    /** The refusal of a file for what stands here, what is wrong with it still to be said. */
    EssException refused(String file);

    /** A line of YAML, from 1. */
    record Line(int number) implements Place {
        @Override
        public EssException refused(String file) {
            return new EssException(ErrorCode.DOCUMENT_INVALID, "file", file).with("line", number);
        }
    }

    /**
     * A cell of a workbook.
     *
     * @param column from 0
     * @param row from 1
     */
    record At(String sheet, int column, long row) implements Place {

        private static final int LETTERS = 26;

        @Override
        public EssException refused(String file) {
            return new EssException(ErrorCode.WORKBOOK_INVALID, "file", file)
                    .with("sheet", sheet)
                    .with("cell", letters() + row);
        }

        /** The name of the column: A to Z, then AA. */
        private String letters() {
            StringBuilder name = new StringBuilder();
            for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
                name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
            }
            return name.toString();
        }
    }
}
