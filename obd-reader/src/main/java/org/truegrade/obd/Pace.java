package org.truegrade.obd;

import java.util.Locale;
import org.truegrade.trip.Signal;

/**
 * How a signal really came.
 *
 * @param values how many
 * @param perSecond from the first to the last
 * @param jitterMs standard deviation of the time from one value to the next
 * @param ageMs of the last value when this was measured
 */
public record Pace(Signal signal, long values, double perSecond, double jitterMs, double ageMs) {
    /** For people: {@code engine.speed 38.2/s, jitter 1.1 ms, age 12 ms}. */
    public String words() {
        return String.format(
                Locale.ROOT, "%s %.1f/s, jitter %.1f ms, age %.0f ms", signal.name(), perSecond, jitterMs, ageMs);
    }

    /** Counts one signal's values as they come. */
    public static final class Meter {
        private final Signal signal;
        private long values;
        private long firstNs;
        private long lastNs;
        private double squaredMs;

        public Meter(Signal signal) {
            this.signal = signal;
        }

        public void take(long timeNs) {
            if (values++ == 0) {
                firstNs = timeNs;
            } else {
                double gapMs = (timeNs - lastNs) / 1e6;
                squaredMs += gapMs * gapMs;
            }
            lastNs = timeNs;
        }

        public Pace at(long nowNs) {
            double spanMs = (lastNs - firstNs) / 1e6;
            double gaps = Math.max(1, values - 1);
            double meanMs = spanMs / gaps;
            double jitterMs = Math.sqrt(Math.max(0, squaredMs / gaps - meanMs * meanMs));
            double ageMs = values == 0 ? Double.POSITIVE_INFINITY : (nowNs - lastNs) / 1e6;
            return new Pace(signal, values, spanMs > 0 ? 1000 / meanMs : 0, jitterMs, ageMs);
        }
    }
}
