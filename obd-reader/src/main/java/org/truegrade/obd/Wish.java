package org.truegrade.obd;

import java.time.Duration;
import java.util.List;
import org.truegrade.obd.reply.Pids;
import org.truegrade.trip.Signal;

/**
 * A signal to be polled.
 *
 * @param every wanted time from one value to the next; zero: as fast as the bus gives it
 */
public record Wish(Signal signal, Duration every) {
    /** What the rules of the first assessment need. */
    public static final List<Wish> USUAL = List.of(
            new Wish(Signal.SPEED, Duration.ZERO),
            new Wish(Signal.ENGINE_SPEED, Duration.ZERO),
            new Wish(Signal.LOAD, Duration.ofMillis(200)),
            new Wish(Signal.THROTTLE, Duration.ofMillis(200)),
            new Wish(Signal.PEDAL, Duration.ofMillis(200)),
            new Wish(Signal.COOLANT, Duration.ofSeconds(2)));

    public Wish {
        if (every.isNegative()) {
            throw new IllegalArgumentException(signal.name() + " cannot be polled every " + every);
        }
        if (Pids.of(signal).isEmpty()) {
            throw new IllegalArgumentException("no PID of service 01 gives " + signal.name());
        }
    }
}
