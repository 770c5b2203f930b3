package org.truegrade.training.measure;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.truegrade.simulator.road.CountryRoads;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * Counts how long roads keep their kind: on every labelled drive that has its speed, and on rendered country roads of about the
 * same length, so that neither drowns the other. Gives road-classifier's {@code stays.csv}.
 */
final class StaysLearnt {
    private static final double STEP_M = 10;
    private static final int RENDERED_ROADS = 2;
    private static final double RENDERED_M = 6000;
    private static final double LEAST_M = 1000;

    private StaysLearnt() {}

    /**
     * @param recordings folder with {@code trips/}
     */
    static String csv(Path recordings) throws IOException {
        var csv = new StringBuilder("question,kind,next,metres,changes,source\n");
        try (var drives = Files.list(recordings.resolve("trips"))) {
            for (var drive : drives.sorted().toList()) {
                csv.append(drive(drive));
            }
        }
        return csv.append(rendered()).toString();
    }

    private static String drive(Path folder) throws IOException {
        var speeds = new ArrayList<Double>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("telemetry.csv"))) {
            for (var row : rows) {
                var word = row.findField("speed_mps").orElse("");
                if (word.isEmpty()) {
                    return "";
                }
                speeds.add(Double.parseDouble(word));
            }
        }
        var gradients = new StayCounts<>(Gradient.class);
        var alignments = new StayCounts<>(Alignment.class);
        double metres = 0;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("labels.csv"))) {
            int at = 0;
            double before = Double.NaN;
            for (var row : rows) {
                double now = row.findField("video_seconds")
                        .map(Double::parseDouble)
                        .orElseGet(() -> Long.parseLong(row.getField("time_ns")) / 1e9);
                double step = Double.isNaN(before) || at >= speeds.size() ? 0 : speeds.get(at) * (now - before);
                gradients.add(step, label(Gradient.class, row.getField("gradient")));
                alignments.add(step, label(Alignment.class, row.getField("alignment")));
                metres += step;
                before = now;
                at++;
            }
        }
        var name = String.valueOf(folder.getFileName());
        // A clip of a few seconds shows no stretch from end to end.
        return metres < LEAST_M ? "" : gradients.csv(name) + alignments.csv(name);
    }

    private static <E extends Enum<E>> Optional<E> label(Class<E> type, String word) {
        return word.isEmpty() || word.equals("uncertain") || word.equals("unknown")
                ? Optional.empty()
                : Optional.of(Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    private static String rendered() {
        var gradients = new StayCounts<>(Gradient.class);
        var alignments = new StayCounts<>(Alignment.class);
        for (int seed = 0; seed < RENDERED_ROADS; seed++) {
            var road = CountryRoads.varied(seed, RENDERED_M);
            gradients.begin();
            alignments.begin();
            for (double at = 0; at < road.lengthM(); at += STEP_M) {
                var ahead = road.ahead(at);
                gradients.add(STEP_M, ahead.gradient());
                alignments.add(STEP_M, ahead.alignment());
            }
        }
        return gradients.csv("rendered country roads") + alignments.csv("rendered country roads");
    }
}
