package org.truegrade.obd;

import java.time.Duration;

/**
 * How long a {@link Poller} waits before it tries again.
 *
 * @param firstRetry after an adapter was lost; doubles up to {@code longestRetry}
 * @param standby from one look at the supply voltage to the next while the vehicle sleeps
 * @param wakeEvery a question to the sleeping vehicle although the voltage shows nothing; each keeps its bus awake a while
 */
public record Patience(Duration firstRetry, Duration longestRetry, Duration standby, Duration wakeEvery) {
    public static final Patience USUAL =
            new Patience(Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(60));
}
