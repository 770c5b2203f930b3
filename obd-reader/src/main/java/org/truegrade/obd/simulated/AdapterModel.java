package org.truegrade.obd.simulated;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a simulated adapter is able to do, a row of {@code adapters.csv}; the columns say what real ones differ in.
 *
 * @param banner answer to ATZ and ATI
 * @param stn answer to STI; empty on everything that is no STN chip
 * @param responseCount what becomes of the digit that says how many frames to wait for
 * @param multiplePids sends requests of up to six PIDs; without it only service and first PID reach the vehicle
 * @param adaptiveTiming what ATAT does
 * @param repeatsOnReturn repeats the last command on a lone carriage return
 * @param warmStart knows ATWS
 * @param longMessages knows ATAL
 * @param rateSwitch knows ATBRD and ATBRT
 * @param waitsWhenPending listens on for five seconds after the negative response 78
 * @param freezesAfterFrames an answer of more frames than that freezes it until a reset; 0: never
 */
public record AdapterModel(
        String name,
        String banner,
        String stn,
        Count responseCount,
        boolean multiplePids,
        Adaptive adaptiveTiming,
        boolean repeatsOnReturn,
        boolean warmStart,
        boolean longMessages,
        boolean rateSwitch,
        boolean waitsWhenPending,
        int freezesAfterFrames) {
    /** What becomes of the response count. */
    public enum Count {
        HONOURED,
        /** Answered {@code ?}. */
        REFUSED,
        /** Answered {@code NO DATA}. */
        MISREAD
    }

    /** What becomes of ATAT. */
    public enum Adaptive {
        YES,
        /** Answered {@code OK}, without effect. */
        PRETENDED,
        /** Answered {@code ?}. */
        REFUSED
    }

    private static final Map<String, AdapterModel> TABLE = read();

    public static final AdapterModel GENUINE = named("elm327-1.4b");
    public static final AdapterModel GENUINE_21 = named("elm327-2.1");
    public static final AdapterModel STN = named("stn1110");

    /** A cheap copy: only service and PID of a request reach the vehicle, and much of what the banner promises is missing. */
    public static final AdapterModel CLONE = named("clone-1.5");

    /** A cheap copy that promises everything, says OK to it, and freezes on long answers. */
    public static final AdapterModel LIAR = named("clone-2.1");

    /** @throws IllegalArgumentException when the table has no such row */
    public static AdapterModel named(String name) {
        var model = TABLE.get(name);
        if (model == null) {
            throw new IllegalArgumentException("no adapter '" + name + "'; there are " + TABLE.keySet());
        }
        return model;
    }

    public boolean isStn() {
        return !stn.isEmpty();
    }

    private static Map<String, AdapterModel> read() {
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(AdapterModel.class.getResourceAsStream("adapters.csv")),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            var table = new LinkedHashMap<String, AdapterModel>();
            for (var row : rows) {
                var model = of(row);
                table.put(model.name(), model);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("adapters.csv cannot be read", e);
        }
    }

    private static AdapterModel of(NamedCsvRecord row) {
        return new AdapterModel(
                row.getField("name"),
                row.getField("banner"),
                row.getField("stn"),
                Count.valueOf(row.getField("count")),
                yes(row, "multiple_pids"),
                Adaptive.valueOf(row.getField("adaptive")),
                yes(row, "repeat"),
                yes(row, "warm_start"),
                yes(row, "long_messages"),
                yes(row, "rate_switch"),
                yes(row, "waits_when_pending"),
                Integer.parseInt(row.getField("freezes_after_frames")));
    }

    private static boolean yes(NamedCsvRecord row, String column) {
        return switch (row.getField(column)) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw new IllegalArgumentException(
                        "adapters.csv, " + column + ": '" + row.getField(column) + "' is neither yes nor no");
        };
    }
}
