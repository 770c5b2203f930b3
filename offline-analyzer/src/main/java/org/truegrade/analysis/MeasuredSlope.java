package org.truegrade.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truegrade.events.Motion;
import org.truegrade.road.Smoothing;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;

/**
 * The slope under the wheels from GNSS altitude: least squares of altitude over driven distance in a sliding window of
 * 150 m, every 20 m. A window needs eight true altitude readings that span two thirds of it; a phone's metre steps every
 * four seconds give none.
 *
 * <p>The deviation is what the residuals give, with neighbouring readings counted as one witness for every 2 s since a
 * receiver smooths over time, and never less than 0.5 %: slow drifts of the altitude do not show in residuals.
 */
public final class MeasuredSlope {
    public static final String METHOD = "altitude over 150 m, version 1";
    private static final double WINDOW_M = 150;
    private static final double EVERY_M = 20;
    private static final int LEAST_READINGS = 8;
    private static final double LEAST_DEVIATION = 0.005;
    private static final double INDEPENDENT_AFTER_S = 2;
    private static final double LEAST_SPEED_MPS = 1;

    private record Reading(double metres, double altitude, double seconds) {}

    private MeasuredSlope() {}

    /** One estimate for every 20 m driven where the altitude allows it; empty without speed or altitude. */
    public static List<RoadEstimate> of(Trip trip, Motion motion) {
        var readings = readings(trip, motion);
        var estimates = new ArrayList<RoadEstimate>();
        int first = 0;
        int end = 0;
        for (double at = 0; at <= motion.exposure().metres() && !readings.isEmpty(); at += EVERY_M) {
            while (first < readings.size() && readings.get(first).metres() < at - WINDOW_M / 2) {
                first++;
            }
            while (end < readings.size() && readings.get(end).metres() <= at + WINDOW_M / 2) {
                end++;
            }
            var slope = end <= first ? Optional.<RoadEstimate.Slope>empty() : fit(readings.subList(first, end));
            var time = motion.timeAt(at);
            if (slope.isPresent() && time.isPresent()) {
                estimates.add(new RoadEstimate(
                        time.get(),
                        -EVERY_M / 2,
                        EVERY_M / 2,
                        "gnss",
                        METHOD,
                        Optional.empty(),
                        Optional.empty(),
                        slope));
            }
        }
        return estimates;
    }

    /** Altitudes that are not a repetition of the one before, taken while driving. */
    private static List<Reading> readings(Trip trip, Motion motion) {
        var altitude = trip.series(Signal.ALTITUDE).orElse(null);
        var readings = new ArrayList<Reading>();
        if (altitude == null || motion.speed().isEmpty()) {
            return readings;
        }
        for (int i = 0; i < altitude.size(); i++) {
            long at = altitude.timeNs(i);
            boolean repeated = i > 0 && altitude.value(i) == altitude.value(i - 1);
            if (!repeated && motion.speedAt(at).orElse(0) >= LEAST_SPEED_MPS) {
                readings.add(new Reading(motion.distanceAt(at).orElse(0), altitude.value(i), at / 1e9));
            }
        }
        return readings;
    }

    private static Optional<RoadEstimate.Slope> fit(List<Reading> readings) {
        double span = readings.getLast().metres() - readings.getFirst().metres();
        if (readings.size() < LEAST_READINGS || span < WINDOW_M * 2 / 3) {
            return Optional.empty();
        }
        double meanX = readings.stream().mapToDouble(Reading::metres).average().orElse(0);
        double meanY =
                readings.stream().mapToDouble(Reading::altitude).average().orElse(0);
        double xx = 0;
        double xy = 0;
        for (var reading : readings) {
            xx += (reading.metres() - meanX) * (reading.metres() - meanX);
            xy += (reading.metres() - meanX) * (reading.altitude() - meanY);
        }
        double slope = xy / xx;
        double squares = 0;
        for (var reading : readings) {
            double residual = reading.altitude() - meanY - slope * (reading.metres() - meanX);
            squares += residual * residual;
        }
        double seconds = readings.getLast().seconds() - readings.getFirst().seconds();
        double independent = Math.clamp(seconds / INDEPENDENT_AFTER_S, 2, readings.size());
        double noise = Math.sqrt(squares / Math.max(1, readings.size() - 2));
        double spread = Math.sqrt(xx / readings.size() * independent);
        return Optional.of(new RoadEstimate.Slope(slope, Math.hypot(LEAST_DEVIATION, noise / spread)));
    }

    /**
     * One slope for every cell: the mean of what is measured there; a hole of up to 200 m between two measured cells is
     * bridged straight, the less surely the farther from both ends.
     */
    static List<Optional<RoadEstimate.Slope>> bridged(List<List<RoadEstimate.Slope>> measured) {
        var cells = new ArrayList<Optional<RoadEstimate.Slope>>();
        int last = -1;
        for (int i = 0; i < measured.size(); i++) {
            var here = mean(measured.get(i));
            if (here.isPresent() && last >= 0 && i - last > 1 && (i - last) * Smoothing.CELL_M <= LONGEST_BRIDGE_M) {
                for (int k = last + 1; k < i; k++) {
                    cells.set(k, Optional.of(between(cells.get(last).orElseThrow(), here.get(), last, k, i)));
                }
            }
            last = here.isPresent() ? i : last;
            cells.add(here);
        }
        return cells;
    }

    private static final double LONGEST_BRIDGE_M = 200;

    /** How much a slope may change within 100 m of a road, one standard deviation. */
    private static final double CHANGE_PER_100_M = 0.01;

    private static RoadEstimate.Slope between(RoadEstimate.Slope from, RoadEstimate.Slope to, int a, int k, int b) {
        double share = (k - a) / (double) (b - a);
        double away = Math.min(k - a, b - k) * Smoothing.CELL_M / 100;
        double deviation = Math.max(from.deviation(), to.deviation());
        return new RoadEstimate.Slope(
                from.mean() + share * (to.mean() - from.mean()), Math.hypot(deviation, CHANGE_PER_100_M * away));
    }

    private static Optional<RoadEstimate.Slope> mean(List<RoadEstimate.Slope> slopes) {
        return slopes.isEmpty()
                ? Optional.empty()
                : Optional.of(new RoadEstimate.Slope(
                        slopes.stream()
                                .mapToDouble(RoadEstimate.Slope::mean)
                                .average()
                                .orElseThrow(),
                        slopes.stream()
                                .mapToDouble(RoadEstimate.Slope::deviation)
                                .average()
                                .orElseThrow()));
    }
}
