package org.truegrade.dashboard.trips;

import java.util.Locale;

/** Where a trip stands on its way through the server. */
public enum TripState {
    QUEUED,
    ANALYSING,
    READY,
    FAILED;

    /** As the API and the table write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TripState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
