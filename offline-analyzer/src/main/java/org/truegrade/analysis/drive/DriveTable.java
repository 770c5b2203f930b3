package org.truegrade.analysis.drive;

import java.util.List;
import java.util.Optional;

/**
 * A foreign table, read and checked.
 *
 * @param columns what becomes signals
 * @param texts columns that hold words, such as labels
 * @param rows the good rows in the order of time
 * @param complaints the rows that were left out
 * @param wallClock whether the times are UTC
 * @param assumedTimes whether the times are only the row numbers
 */
record DriveTable(
        List<Column> columns,
        List<String> texts,
        List<Row> rows,
        List<Complaint> complaints,
        boolean wallClock,
        boolean assumedTimes) {

    /**
     * @param timeNs as in the file, nanoseconds
     * @param values one for each column in the column's own unit; not a number where the cell is empty
     * @param words one for each text column; empty where the cell is
     */
    record Row(long line, long timeNs, double[] values, List<String> words) {
        double value(int column) {
            return values[column];
        }
    }

    Optional<Integer> column(String signal) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).signal().name().equals(signal)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
