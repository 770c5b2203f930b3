package org.truegrade.obd;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.truegrade.trip.Ticker;

/** Waits beside a sleeping vehicle without waking its bus: a running alternator shows in the supply voltage. */
final class Standby {
    /** A rested battery has 12.2 to 12.8 V, an alternator gives 13.2 V and more. */
    private static final double JUMP_VOLTS = 0.4;

    private final Session session;
    private final Ticker real;
    private final Patience patience;

    Standby(Session session, Ticker real, Patience patience) {
        this.session = session;
        this.real = real;
        this.patience = patience;
    }

    /** Returns when it is time to ask the vehicle again. */
    void await(BooleanSupplier running) throws IOException, InterruptedException {
        long end = real.nanos() + patience.wakeEvery().toNanos();
        OptionalDouble lowest = session.volts();
        while (running.getAsBoolean() && real.nanos() < end) {
            real.sleepUntil(Math.min(end, real.nanos() + patience.standby().toNanos()));
            var volts = session.volts();
            if (volts.isEmpty() || lowest.isEmpty()) {
                return;
            }
            if (volts.getAsDouble() > lowest.getAsDouble() + JUMP_VOLTS) {
                return;
            }
            lowest = OptionalDouble.of(Math.min(lowest.getAsDouble(), volts.getAsDouble()));
        }
    }
}
