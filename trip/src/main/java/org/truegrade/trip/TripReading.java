package org.truegrade.trip;

import java.util.List;

/** A trip and what of it could not be read. */
public record TripReading(Trip trip, List<Damage> damages) {
    public TripReading {
        damages = List.copyOf(damages);
    }
}
