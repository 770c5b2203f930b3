package org.truegrade.obd;

import java.util.Optional;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Ticker;

/**
 * What a session begins with.
 *
 * @param protocol the vehicle's bus, where a person has said it; empty: as known, or searched
 * @param experience of earlier sessions
 * @param stamps clock of the values' times
 */
public record Start(Optional<Character> protocol, Experience experience, Ticker stamps) {
    /** Nothing is known. */
    public static Start fresh() {
        return new Start(Optional.empty(), new Experience(), new SystemTicker());
    }
}
