package org.truegrade.dashboard.trips;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.truegrade.dashboard.ServerSettings;

/**
 * Where a trip's files lie: {@code trips/ID/} holds the recording's folder, untouched but for its road estimates, and
 * beside it what was made from it and can be made again.
 */
@Component
public class TripFiles {
    private final Path trips;

    TripFiles(ServerSettings settings) {
        this.trips = settings.trips();
    }

    Path trips() {
        return trips;
    }

    Path home(String id) {
        return trips.resolve(id);
    }

    /** The trip folder as it was recorded. */
    public Path recording(TripEntry trip) {
        return home(trip.id()).resolve(trip.folder());
    }

    /** The front camera's segments in one file that browsers play. */
    public Path video(String id) {
        return home(id).resolve("front.mp4");
    }

    /** Capture and player time of each frame of {@link #video}. */
    public Path videoTimes(String id) {
        return home(id).resolve("front.times.json");
    }

    /** The assessment, as {@code analyze --json} writes it. */
    public Path assessment(String id) {
        return home(id).resolve("assessment.json");
    }
}
