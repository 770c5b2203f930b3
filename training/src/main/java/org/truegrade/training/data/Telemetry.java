package org.truegrade.training.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;

/** {@code telemetry.csv} and {@code frames.csv} of a drive's folder. An empty cell was not recorded. */
final class Telemetry {
    /** Columns and the signals of the house that they are, in the same unit. */
    private static final Map<String, String> COLUMNS = Map.of(
            "speed_mps", "vehicle.speed",
            "steering_rad", "steering.angle",
            "latitude", "gnss.latitude",
            "longitude", "gnss.longitude",
            "altitude_m", "gnss.altitude",
            "yaw_rad", "imu.yaw",
            "curvature_1_per_m", "road.curvature");

    private Telemetry() {}

    /** What was recorded of each signal; nothing without a file. */
    static Map<Signal, Series> read(Path folder) throws IOException {
        var file = folder.resolve("telemetry.csv");
        if (!Files.exists(file)) {
            return Map.of();
        }
        List<NamedCsvRecord> rows;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows = csv.stream().toList();
        }
        var all = new HashMap<Signal, Series>();
        for (var column : COLUMNS.entrySet()) {
            var signal = Signals.known(column.getValue());
            series(signal, column.getKey(), rows).ifPresent(series -> all.put(signal, series));
        }
        return all;
    }

    private static Optional<Series> series(Signal signal, String column, List<NamedCsvRecord> rows) {
        var times = new long[rows.size()];
        var values = new double[rows.size()];
        int size = 0;
        for (var row : rows) {
            var cell = row.findField(column).orElse("");
            if (!cell.isEmpty()) {
                times[size] = Long.parseLong(row.getField("time_ns"));
                values[size++] = Double.parseDouble(cell);
            }
        }
        return size < 2
                ? Optional.empty()
                : Optional.of(Series.of(signal, Arrays.copyOf(times, size), Arrays.copyOf(values, size)));
    }

    /** Distance by the speed, where there is one. */
    static Optional<Distance> distance(Path folder) throws IOException {
        return Optional.ofNullable(read(folder).get(Signals.known("vehicle.speed")))
                .map(Distance::new);
    }

    /** Time of each frame; none where the frames have no times. */
    static long[] frameTimes(Path folder) throws IOException {
        var file = folder.resolve("frames.csv");
        var times = new ArrayList<Long>();
        if (Files.exists(file)) {
            try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (var row : rows) {
                    var cell = row.getField("time_ns");
                    if (!cell.isEmpty()) {
                        times.add(Long.parseLong(cell));
                    }
                }
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
