package org.truegrade.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.truegrade.obd.ObdNews;

/**
 * Whether the vehicle is switched on: by the ignition line where there is one, else by the vehicle's answers, else (no
 * adapter either) always.
 */
final class Presence {
    private final Optional<Ignition> ignition;
    private final boolean hasObd;
    private final long offAfterNs;
    private long sinceNs;
    private long lastAnswerNs;
    private boolean answered;
    private boolean on;

    Presence(Optional<Ignition> ignition, boolean hasObd, Duration offAfter) {
        this.ignition = ignition;
        this.hasObd = hasObd;
        this.offAfterNs = offAfter.toNanos();
    }

    void hear(ObdNews news) {
        if (news instanceof ObdNews.Reading reading) {
            if (!answered) {
                sinceNs = reading.timeNs();
            }
            answered = true;
            lastAnswerNs = reading.timeNs();
        }
    }

    boolean isOn(long nowNs) throws IOException {
        boolean now;
        if (ignition.isPresent()) {
            now = ignition.get().isOn();
        } else if (hasObd) {
            now = answered && nowNs - lastAnswerNs <= offAfterNs;
        } else {
            now = true;
        }
        if (now && !on && (ignition.isPresent() || !hasObd)) {
            sinceNs = nowNs;
        }
        on = now;
        return now;
    }

    /** When it was switched on, on the ticker. */
    long sinceNs() {
        return sinceNs;
    }
}
