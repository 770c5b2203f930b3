package org.truegrade.checks.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a recording's own table, read here independently of the importer. Time begins with the first row. */
final class Rows {
    private final List<String> names;
    private final List<String[]> rows = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();

    /**
     * @param time the column of time
     * @param perSecond its units in a second
     * @param begin the time at which the trip begins; empty for the first row's
     */
    private Rows(String table, String time, double perSecond, String begin) {
        try {
            var lines = Files.readAllLines(Recordings.of(table));
            names = Arrays.asList(lines.getFirst().split(",", -1));
            int column = names.indexOf(time);
            for (var line : lines.subList(1, lines.size())) {
                var row = line.split(",", -1);
                rows.add(row);
                var from = new BigDecimal(begin.isEmpty() ? rows.getFirst()[column] : begin);
                seconds.add(new BigDecimal(row[column]).subtract(from).doubleValue() / perSecond);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rows ofLog(String table) {
        return new Rows(table, "time_s", 1, "");
    }

    static Rows ofDrive(String drive) {
        return new Rows(drive + "/telemetry.csv", "time_ns", 1e9, "");
    }

    double lastSecond() {
        return seconds.getLast();
    }

    /** The value of a column in the row of exactly this moment (to a millisecond); fails where there is no such row. */
    double at(double second, String name) {
        for (int i = 0; i < rows.size(); i++) {
            if (Math.abs(seconds.get(i) - second) < 0.0011) {
                return Double.parseDouble(rows.get(i)[names.indexOf(name)]);
            }
        }
        throw new AssertionError("no row of the recording is at " + second + " s: the sample is not a raw one");
    }
}
