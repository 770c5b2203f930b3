package org.truegrade.analysis;

import java.util.Optional;
import org.truegrade.events.Motion;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;

/**
 * The ideal speed: the raw speed's way driven within comfortable limits. Never faster than the driver was at that place;
 * one pass forward over the distance bounds what is gained, one backward what is lost, and where the curvature of the
 * path was measured the lateral acceleration bounds the speed: {@code v² ≤ a / |curvature|}.
 *
 * @param speed signal {@code speed.ideal}, m/s, at the moments of the raw samples
 */
public record Ideal(Series speed) {
    public static final Signal SIGNAL = new Signal("speed.ideal", "m/s", "raw speed within comfortable limits");

    /** Comfortable gain of speed, m/s²; comfort studies of driving give 1.0 to 1.5. */
    public static final double GAIN_MPS2 = 1.2;

    /** Comfortable loss of speed, m/s². */
    public static final double LOSS_MPS2 = 1.5;

    /** Comfortable lateral acceleration, m/s². */
    public static final double LATERAL_MPS2 = 2.0;

    private static final double FRESH_S = 1;

    /** Empty without speed. */
    static Optional<Ideal> of(Motion motion) {
        return motion.speed().map(raw -> new Ideal(Series.of(SIGNAL, raw.timesNs(), within(motion, raw))));
    }

    private static double[] within(Motion motion, Series raw) {
        int n = raw.size();
        var v = new double[n];
        var at = new double[n];
        for (int i = 0; i < n; i++) {
            at[i] = motion.distanceAt(raw.timeNs(i)).orElse(0);
            v[i] = Math.min(motion.speedAt(raw.timeNs(i)).orElse(0), lateral(motion, raw.timeNs(i)));
        }
        for (int i = 1; i < n; i++) {
            v[i] = Math.min(v[i], reach(v[i - 1], GAIN_MPS2, at[i] - at[i - 1]));
        }
        for (int i = n - 2; i >= 0; i--) {
            v[i] = Math.min(v[i], reach(v[i + 1], LOSS_MPS2, at[i + 1] - at[i]));
        }
        return v;
    }

    /** v² = v₀² + 2 a s */
    private static double reach(double from, double mps2, double metres) {
        return Math.sqrt(from * from + 2 * mps2 * Math.max(0, metres));
    }

    private static double lateral(Motion motion, long timeNs) {
        var curvature = motion.series(Signal.CURVATURE).orElse(null);
        if (curvature == null) {
            return Double.POSITIVE_INFINITY;
        }
        int i = curvature.nearest(timeNs);
        boolean fresh = Math.abs(curvature.timeNs(i) - timeNs) <= FRESH_S * 1e9;
        double bend = Math.abs(curvature.value(i));
        return fresh && bend > 0 ? Math.sqrt(LATERAL_MPS2 / bend) : Double.POSITIVE_INFINITY;
    }
}
