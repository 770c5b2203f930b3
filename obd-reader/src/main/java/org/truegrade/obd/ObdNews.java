package org.truegrade.obd;

import java.util.List;
import java.util.Locale;
import org.truegrade.trip.Signal;

/** What a {@link Poller} has to tell. */
public sealed interface ObdNews {
    /** On the poller's {@link org.truegrade.trip.Ticker}. */
    long timeNs();

    /**
     * One value.
     *
     * @param timeNs middle between question and answer
     * @param value in the signal's unit
     */
    record Reading(long timeNs, Signal signal, double value) implements ObdNews {}

    /** The state of the connection has changed; {@code text} is one sentence for people. */
    record LinkChange(long timeNs, Link link, String text) implements ObdNews {}

    /** A heavy vehicle has switched a lamp of its trouble codes on or off; {@code text} is one sentence for people. */
    record Warning(long timeNs, String text) implements ObdNews {}

    /** How each signal came since the vehicle was found; each minute, and when polling ends. */
    record Measured(long timeNs, List<Pace> paces) implements ObdNews {}

    /** States of the connection, as words for a trip's notes. */
    enum Link {
        /** An adapter answers; whether a vehicle does is not known yet. */
        FOUND,
        /** Adapter and vehicle answer. */
        CONNECTED,
        /** Answers fail: the last values are old. */
        DISTURBED,
        /** Values come again. */
        RECOVERED,
        /** The adapter had lost its settings (supply, reset) and was set up again. */
        RESTARTED,
        /** The adapter answers, the vehicle does not: ignition off, or its bus asleep. */
        ASLEEP,
        /** The vehicle answers, but not in a language that gives values. */
        FOREIGN,
        /** No adapter: tried again and again. */
        LOST,
        /** A signal is refused by the vehicle and no longer asked for. */
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
