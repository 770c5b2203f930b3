package org.truegrade.analysis.drive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Reads a CSV with a column {@code time_s} or {@code time_ns}. An empty cell was not recorded. A row with a cell that is no
 * number, out of all reason, or out of the order of time is left out whole and named; nothing is put in its place. When
 * more than a twentieth of the rows are bad, the file is refused.
 */
final class DriveTableFile {
    private static final double MOST_BAD = 0.05;
    private static final int ALWAYS_TOLERATED = 5;

    private final String file;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<DriveTable.Row> rows = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private List<String> header = List.of();
    private int timeColumn = -1;
    private boolean wallClock;

    private DriveTableFile(String file) {
        this.file = file;
    }

    static DriveTable read(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        var reading = new DriveTableFile(path.getFileName().toString());
        List<CsvRecord> records;
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(path, StandardCharsets.UTF_8)) {
            records = csv.stream().toList();
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            throw new IOException(path + " is no table of comma-separated values: " + e.getMessage(), e);
        }
        return reading.read(path, records);
    }

    private DriveTable read(Path path, List<CsvRecord> records) throws IOException {
        if (records.isEmpty()) {
            throw new IOException(path + " is empty");
        }
        readHeader(path, records);
        for (var line : records.subList(1, records.size())) {
            readRow(line);
        }
        int all = records.size() - 1;
        if (complaints.size() > Math.max(ALWAYS_TOLERATED, all * MOST_BAD)) {
            throw new IOException(complaints.size() + " of " + all + " rows cannot be read, the first: "
                    + complaints.getFirst() + ". Nothing was imported");
        }
        if (rows.isEmpty()) {
            throw new IOException(path + " holds no row of values");
        }
        return new DriveTable(columns, texts, rows, complaints, wallClock, assumedTimes());
    }

    private void readHeader(Path path, List<CsvRecord> records) throws IOException {
        header = records.getFirst().getFields();
        wallClock = header.contains("time_ns");
        timeColumn = header.indexOf(wallClock ? "time_ns" : "time_s");
        if (timeColumn < 0) {
            throw new IOException(path + " is no drive: its first row names no column time_s or time_ns");
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new IOException(path + " names a column twice: " + header);
        }
        for (int i = 0; i < header.size(); i++) {
            if (i == timeColumn) {
                continue;
            }
            if (Column.isKnown(header.get(i)) || holdsNumbers(records, i)) {
                numbers.add(i);
                columns.add(Column.of(header.get(i)));
            } else {
                words.add(i);
                texts.add(header.get(i));
            }
        }
    }

    /** A column of unknown name holds words when its first cell with anything in it is no number. */
    private static boolean holdsNumbers(List<CsvRecord> records, int column) {
        for (var line : records.subList(1, records.size())) {
            if (column < line.getFieldCount() && !line.getField(column).isBlank()) {
                return isNumber(line.getField(column));
            }
        }
        return true;
    }

    private void readRow(CsvRecord line) {
        if (line.getFieldCount() == 1 && line.getField(0).isBlank()) {
            return;
        }
        if (line.getFieldCount() != header.size()) {
            complain(line, "1", "the row has " + line.getFieldCount() + " cells, the header " + header.size());
            return;
        }
        var time = line.getField(timeColumn);
        if (!isNumber(time)) {
            complain(line, header.get(timeColumn), "'" + time + "' is no time");
            return;
        }
        long timeNs = wallClock && time.matches("\\d{1,18}|\\d{19}")
                ? Long.parseLong(time)
                : Math.round(Double.parseDouble(time) * (wallClock ? 1 : 1e9));
        if (!rows.isEmpty() && timeNs <= rows.getLast().timeNs()) {
            complain(
                    line,
                    header.get(timeColumn),
                    timeNs == rows.getLast().timeNs()
                            ? "the same time as the row before, " + time
                            : time + " is before the row before");
            return;
        }
        var values = new double[numbers.size()];
        for (int k = 0; k < values.length; k++) {
            var cell = line.getField(numbers.get(k)).strip();
            values[k] =
                    cell.isEmpty() ? Double.NaN : isNumber(cell) ? Double.parseDouble(cell) : Double.POSITIVE_INFINITY;
            if (!cell.isEmpty()
                    && (Double.isInfinite(values[k]) || !columns.get(k).plausible(values[k]))) {
                complain(
                        line,
                        header.get(numbers.get(k)),
                        Double.isInfinite(values[k])
                                ? "'" + cell + "' is no number"
                                : cell + " is not between " + columns.get(k).least() + " and "
                                        + columns.get(k).most());
                return;
            }
        }
        rows.add(new DriveTable.Row(
                line.getStartingLineNumber(),
                timeNs,
                values,
                words.stream().map(i -> line.getField(i).strip()).toList()));
    }

    private static boolean isNumber(String cell) {
        try {
            return Double.isFinite(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void complain(CsvRecord line, String column, String what) {
        complaints.add(new Complaint(file, line.getStartingLineNumber(), column, what));
    }

    /** Times that only count the rows: 0, 1, 2, … to the end. */
    private boolean assumedTimes() {
        for (int i = 0; i < rows.size(); i++) {
            if (wallClock || rows.get(i).timeNs() != (rows.get(i).line() - 2) * 1_000_000_000L) {
                return false;
            }
        }
        return rows.size() > 10;
    }
}
