package org.truegrade.training.data;

import java.util.Arrays;
import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/**
 * A real picture of a straight road that can be bent: its lanes meet in a clear point, and nothing stands on its own lane.
 *
 * @param camera as it lies over the road in this very picture
 * @param level whether the road is known to be level: only then is a slope of the bent road a truth
 */
record BaseFrame(Label label, Picture picture, GroundCamera camera, boolean level) {
    private static final double LEAST_STRENGTH = 1.6;
    private static final double HALF_LANE_M = 1.0;
    private static final double FREE_FROM_M = 6;
    private static final double FREE_TO_M = 50;
    private static final double ROAD_LIKE = 0.25;

    /** Whether it is worth looking at the picture: a straight road, no slope, a camera that is known. */
    static boolean mayBe(Label label) {
        return label.alignment().equals(Optional.of(Alignment.STRAIGHT))
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
        if (point.strength() < LEAST_STRENGTH) {
            return Optional.empty();
        }
        var camera = new GroundCamera(
                picture.width() / 2.0 / Math.tan(known.get().fieldOfView() / 2),
                known.get().heightM(),
                point.column() * picture.width(),
                point.row() * picture.height());
        return unlikeRoad(picture, camera) > ROAD_LIKE
                ? Optional.empty()
                : Optional.of(
                        new BaseFrame(label, picture, camera, label.gradient().isPresent()));
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
