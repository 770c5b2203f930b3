package org.truegrade.training.data;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/**
 * A real picture of a straight road that can be bent: its lanes meet in a clear point, and nothing stands on its own lane.
 *
 * @param camera as it lies over the road in this very picture
 * @param level whether the road is known to be level: only then is a slope of the bent road a truth
 */
record BaseFrame(Label label, Picture picture, OpenSky sky, GroundCamera camera, boolean level) {
    private static final double LEAST_STRENGTH = 1.9;
    private static final double LEAST_STRENGTH_LOOKED_AT = 1.35;

    /** Of the photos only those are bent that somebody has looked at: half of the others show a car ahead. */
    private static final Set<String> FREE_ROADS = freeRoads();

    private static final double HALF_LANE_M = 1.0;
    private static final double FREE_FROM_M = 6;
    private static final double FREE_TO_M = 50;
    private static final double ROAD_LIKE = 0.25;

    private static Set<String> freeRoads() {
        var table = Objects.requireNonNull(BaseFrame.class.getResourceAsStream("free-roads.csv"), "free-roads.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> row.getField("picture")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is worth looking at the picture: a straight road, no slope, a camera that is known. */
    static boolean mayBe(Label label) {
        return label.alignment().equals(Optional.of(Alignment.STRAIGHT))
                && (!label.id().startsWith("photos/") || FREE_ROADS.contains(label.id()))
                && label.gradient().orElse(Gradient.LEVEL) == Gradient.LEVEL
                && PlaceTable.camera(label.place()).isPresent();
    }

    /** Empty where the picture is not fit for it. */
    static Optional<BaseFrame> of(Label label, Picture picture) {
        var known = PlaceTable.camera(label.place());
        if (known.isEmpty() || !mayBe(label)) {
            return Optional.empty();
        }
        var point = VanishingPoint.of(picture, known.get().horizon());
        boolean lookedAt = FREE_ROADS.contains(label.id());
        if (point.strength() < (lookedAt ? LEAST_STRENGTH_LOOKED_AT : LEAST_STRENGTH)) {
            return Optional.empty();
        }
        var camera = new GroundCamera(
                picture.width() / 2.0 / Math.tan(known.get().fieldOfView() / 2),
                known.get().heightM(),
                point.column() * picture.width(),
                point.row() * picture.height());
        return !lookedAt && unlikeRoad(picture, camera) > ROAD_LIKE
                ? Optional.empty()
                : Optional.of(new BaseFrame(
                        label,
                        picture,
                        OpenSky.of(picture),
                        camera,
                        label.gradient().isPresent()));
    }

    /** How much the own lane's brightness jumps, against its middle brightness: vehicles are darker at their feet. */
    static double unlikeRoad(Picture picture, GroundCamera camera) {
        int from = (int) Math.ceil(camera.rowOf(FREE_TO_M));
        int to = Math.min(picture.height() - 1, (int) camera.rowOf(FREE_FROM_M));
        if (to - from < 6) {
            return Double.MAX_VALUE;
        }
        var rows = new double[to - from];
        for (int y = from; y < to; y++) {
            rows[y - from] = brightness(picture, camera, y);
        }
        var sorted = rows.clone();
        Arrays.sort(sorted);
        double middle = sorted[sorted.length / 2];
        double most = 0;
        for (double row : rows) {
            most = Math.max(most, Math.abs(row - middle));
        }
        return most / (12 + middle);
    }

    private static double brightness(Picture picture, GroundCamera camera, int y) {
        double ahead = camera.focalPx() * camera.heightM() / (y + 0.5 - camera.row());
        int left = (int) Math.clamp(camera.columnOf(-HALF_LANE_M, ahead), 0, picture.width() - 1);
        int right = (int) Math.clamp(camera.columnOf(HALF_LANE_M, ahead) + 1, left + 1, picture.width());
        double sum = 0;
        for (int x = left; x < right; x++) {
            sum += (picture.blue(x, y) + picture.green(x, y) + picture.red(x, y)) / 3.0;
        }
        return sum / (right - left);
    }
}
