package org.truegrade.training.data;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;

/**
 * Curvature of a drive's own way, 1/m, positive to the left, every 2 m, from the best witness that it has: the recorder's own
 * curvature, its yaw, or the steering wheel with its factor fitted on the GNSS track of the same drive. The track alone is too
 * rough to say that a road is straight.
 *
 * @param values every {@link #STEP_M} metres driven; not a number where nothing was recorded
 * @param deviation of a mean over 20 m and more
 */
record CurvatureAlong(double[] values, double deviation) {
    static final double STEP_M = 2;
    /** Of a recorder's curvature against the track of one drive, as its publisher's table states. */
    private static final double RECORDED = 0.0003;
    /** Of a gyroscope's rate, rad/s, over the speed of slow driving, 10 m/s. */
    private static final double GYRO = 0.003 / 10;

    private static final double YAW_HALF_M = 6;
    private static final double TRACK_HALF_M = 50;
    private static final double LEAST_CORRELATION = 0.9;
    private static final double EARTH_M = 6_371_000;

    static Optional<CurvatureAlong> of(Map<Signal, Series> series, Distance distance) {
        var curvature = series.get(Signals.known("road.curvature"));
        if (curvature != null) {
            return Optional.of(new CurvatureAlong(gridded(curvature, distance), RECORDED));
        }
        var yaw = series.get(Signals.known("imu.yaw"));
        if (yaw != null) {
            // Recorded clockwise: a growing yaw is a way to the right.
            return Optional.of(new CurvatureAlong(negatedRate(gridded(yaw, distance), YAW_HALF_M), GYRO));
        }
        return fromSteering(series, distance);
    }

    private static Optional<CurvatureAlong> fromSteering(Map<Signal, Series> series, Distance distance) {
        var steering = series.get(Signals.known("steering.angle"));
        var latitude = series.get(Signals.known("gnss.latitude"));
        var longitude = series.get(Signals.known("gnss.longitude"));
        if (steering == null || latitude == null || longitude == null) {
            return Optional.empty();
        }
        var angle = gridded(steering, distance);
        var track = negatedRate(course(gridded(latitude, distance), gridded(longitude, distance)), TRACK_HALF_M);
        double sum = 0;
        double angles = 0;
        double curvatures = 0;
        int count = 0;
        for (int i = 0; i < angle.length; i++) {
            double wheel = mean(angle, i, TRACK_HALF_M);
            if (!Double.isNaN(wheel) && !Double.isNaN(track[i])) {
                sum += wheel * track[i];
                angles += wheel * wheel;
                curvatures += track[i] * track[i];
                count++;
            }
        }
        if (count < 100 || sum < LEAST_CORRELATION * Math.sqrt(angles * curvatures)) {
            return Optional.empty();
        }
        double factor = sum / angles;
        double residual = Math.sqrt(Math.max(0, curvatures - factor * sum) / count);
        var values = angle.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return Optional.of(new CurvatureAlong(values, residual));
    }

    /** A signal by distance instead of time. */
    private static double[] gridded(Series series, Distance distance) {
        var grid = new double[(int) (distance.total() / STEP_M) + 1];
        Arrays.fill(grid, Double.NaN);
        double before = Double.NaN;
        for (int i = 0; i < series.size(); i++) {
            double metres = distance.at(series.timeNs(i));
            if (!Double.isNaN(before) && metres > before && metres - before < 60) {
                for (int cell = (int) Math.ceil(before / STEP_M); cell * STEP_M <= metres; cell++) {
                    double share = (cell * STEP_M - before) / (metres - before);
                    grid[cell] = series.value(i - 1) + share * (series.value(i) - series.value(i - 1));
                }
            }
            before = Double.isNaN(metres) ? before : metres;
        }
        return grid;
    }

    /** Clockwise course, radians without jumps. */
    private static double[] course(double[] latitude, double[] longitude) {
        var course = new double[latitude.length];
        int half = (int) (YAW_HALF_M / STEP_M);
        double last = 0;
        for (int i = 0; i < course.length; i++) {
            if (i < half || i + half >= course.length) {
                course[i] = Double.NaN;
                continue;
            }
            double north = Math.toRadians(latitude[i + half] - latitude[i - half]) * EARTH_M;
            double east = Math.toRadians(longitude[i + half] - longitude[i - half])
                    * EARTH_M
                    * Math.cos(Math.toRadians(latitude[i]));
            double here = Math.atan2(east, north);
            course[i] = Double.isNaN(here) ? Double.NaN : last + Math.IEEEremainder(here - last, 2 * Math.PI);
            last = Double.isNaN(here) ? last : course[i];
        }
        return course;
    }

    private static double[] negatedRate(double[] angles, double halfM) {
        var rates = new double[angles.length];
        int half = (int) (halfM / STEP_M);
        for (int i = 0; i < rates.length; i++) {
            rates[i] = i < half || i + half >= rates.length
                    ? Double.NaN
                    : -(angles[i + half] - angles[i - half]) / (2 * half * STEP_M);
        }
        return rates;
    }

    private static double mean(double[] values, int at, double halfM) {
        int half = (int) (halfM / STEP_M);
        double sum = 0;
        for (int i = at - half; i <= at + half; i++) {
            sum += i < 0 || i >= values.length ? Double.NaN : values[i];
        }
        return sum / (2 * half + 1);
    }

    /** What the way does between two places, metres driven. */
    record Part(double mean, double meanAmount, double most, double turnRad) {}

    /**
     * Empty where something is missing.
     *
     * @param carM where the car is
     */
    Optional<Part> ahead(double carM) {
        int from = (int) Math.round((carM + RoadRules.FROM_M) / STEP_M);
        int to = (int) Math.round((carM + RoadRules.TO_M) / STEP_M);
        if (Double.isNaN(carM) || to >= values.length) {
            return Optional.empty();
        }
        double sum = 0;
        double amount = 0;
        double most = 0;
        double turn = 0;
        for (int i = (int) (carM / STEP_M); i < to; i++) {
            most = Math.max(most, Math.abs(mean(values, i, 4)));
            if (i >= from) {
                sum += values[i];
                amount += Math.abs(values[i]);
                double turned = turned(i, to);
                turn = Math.abs(turned) > Math.abs(turn) ? turned : turn;
            }
        }
        int count = to - from;
        return Double.isNaN(sum) || Double.isNaN(most)
                ? Optional.empty()
                : Optional.of(new Part(sum / count, amount / count, most, turn));
    }

    /** Change of course within 40 m from a place on, not beyond the stretch. */
    private double turned(int from, int end) {
        double turned = 0;
        for (int i = from; i < Math.min(end, from + 20); i++) {
            turned += values[i] * STEP_M;
        }
        return turned;
    }
}
