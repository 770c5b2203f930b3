package org.truegrade.analysis.drive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/**
 * {@code frames.csv}: the time of every frame of {@code front.mp4}, in the telemetry's clock.
 *
 * @param timesNs one a frame, rising; empty when the file names none
 * @param missing why there are none, for people
 */
record FrameTimes(long[] timesNs, Optional<String> missing) {
    static FrameTimes read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return none("there is no frames.csv beside it that says when its frames were taken");
        }
        var times = new ArrayList<Long>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().contains("time_ns") || !row.getHeader().contains("frame")) {
                    throw new IOException(file + " wants the columns frame and time_ns");
                }
                var time = row.getField("time_ns");
                if (time.isBlank()) {
                    return none("frames.csv does not say when its frames were taken");
                }
                check(file, row, times, time);
                times.add(Long.parseLong(time));
            }
        } catch (CsvParseException e) {
            throw new IOException(file + " is no table: " + e.getMessage(), e);
        }
        return times.isEmpty()
                ? none("frames.csv is empty")
                : new FrameTimes(times.stream().mapToLong(Long::longValue).toArray(), Optional.empty());
    }

    private static FrameTimes none(String why) {
        return new FrameTimes(new long[0], Optional.of(why));
    }

    private static void check(Path file, NamedCsvRecord row, ArrayList<Long> times, String time) throws IOException {
        var where = file + ", row " + row.getStartingLineNumber();
        if (!time.matches("\\d{1,18}|[1-8]\\d{18}")) {
            throw new IOException(where + ", column time_ns: '" + time + "' is no time in nanoseconds");
        }
        if (!row.getField("frame").equals(String.valueOf(times.size()))) {
            throw new IOException(
                    where + ", column frame: '" + row.getField("frame") + "' where frame " + times.size() + " is due");
        }
        if (!times.isEmpty() && Long.parseLong(time) <= times.getLast()) {
            throw new IOException(where + ", column time_ns: " + time + " is not after the frame before");
        }
    }
}
