package org.truegrade.obd;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** Waits beside a sleeping vehicle without waking its bus: a running alternator shows in the supply voltage. */
final class Standby {
    /** A rested battery has 12.2 to 12.8 V, an alternator gives 13.2 V and more. */
    private static final double JUMP_VOLTS = 0.4;

    private final Session session;
    private final Patience patience;

    Standby(Session session, Patience patience) {
        this.session = session;
        this.patience = patience;
    }

    /** Returns when it is time to ask the vehicle again. */
    void await(BooleanSupplier running) throws IOException {
        long looks = Math.max(1, patience.wakeEvery().dividedBy(patience.standby()));
        OptionalDouble lowest = session.volts();
        for (long look = 0; look < looks && running.getAsBoolean(); look++) {
            session.idle(patience.standby().toNanos());
            var volts = session.volts();
            if (volts.isEmpty() || lowest.isEmpty()) {
                continue; // this adapter does not measure: only the vehicle itself can tell
            }
            if (volts.getAsDouble() > lowest.getAsDouble() + JUMP_VOLTS) {
                return;
            }
            lowest = OptionalDouble.of(Math.min(lowest.getAsDouble(), volts.getAsDouble()));
        }
    }
}
