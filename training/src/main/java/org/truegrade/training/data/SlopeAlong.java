package org.truegrade.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truegrade.trip.Series;

/**
 * Slope of parts of a drive from GNSS altitude: least squares of altitude over the distance driven. A part needs eight true
 * readings that span two thirds of it.
 *
 * <p>The deviation is what the residuals give, with neighbouring readings counted as one witness for every 2 s since a
 * receiver smooths over time, and never less than 0.5 %: slow drifts of the altitude do not show in residuals.
 */
final class SlopeAlong {
    private static final int LEAST_READINGS = 8;
    private static final double LEAST_DEVIATION = 0.005;
    private static final double INDEPENDENT_AFTER_S = 2;

    private record Reading(double metres, double altitude, double seconds) {}

    private final List<Reading> readings = new ArrayList<>();

    SlopeAlong(Series altitude, Distance distance) {
        for (int i = 0; i < altitude.size(); i++) {
            double metres = distance.at(altitude.timeNs(i));
            boolean repeated = i > 0 && altitude.value(i) == altitude.value(i - 1);
            boolean standing =
                    !readings.isEmpty() && metres <= readings.getLast().metres();
            if (!Double.isNaN(metres) && !repeated && !standing) {
                readings.add(new Reading(metres, altitude.value(i), altitude.timeNs(i) / 1e9));
            }
        }
    }

    /** Mean slope between two places, metres driven; empty where there is too little. */
    Optional<Quantity> between(double fromM, double toM) {
        var part = readings.subList(first(fromM), first(Math.nextUp(toM)));
        if (part.size() < LEAST_READINGS
                || part.getLast().metres() - part.getFirst().metres() < (toM - fromM) * 2 / 3) {
            return Optional.empty();
        }
        double meanX = part.stream().mapToDouble(Reading::metres).average().orElseThrow();
        double meanY = part.stream().mapToDouble(Reading::altitude).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (var reading : part) {
            xx += (reading.metres() - meanX) * (reading.metres() - meanX);
            xy += (reading.metres() - meanX) * (reading.altitude() - meanY);
        }
        double slope = xy / xx;
        double squares = 0;
        for (var reading : part) {
            double residual = reading.altitude() - meanY - slope * (reading.metres() - meanX);
            squares += residual * residual;
        }
        double seconds = part.getLast().seconds() - part.getFirst().seconds();
        double independent = Math.clamp(seconds / INDEPENDENT_AFTER_S, 2, part.size());
        double noise = Math.sqrt(squares / (part.size() - 2));
        double spread = Math.sqrt(xx / part.size() * independent);
        return Optional.of(new Quantity(slope, Math.hypot(LEAST_DEVIATION, noise / spread)));
    }

    /** Place of the first reading at or after a distance. */
    private int first(double metres) {
        int low = 0;
        int high = readings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (readings.get(middle).metres() < metres) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
