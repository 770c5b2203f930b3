package org.truegrade.dashboard.trips;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truegrade.trip.TripInfo;

/**
 * One row of the trip table.
 *
 * @param id the trip's own id, 32 hexadecimal digits
 * @param folder name of the recording's folder
 * @param startedAt from the trip's first anchor
 * @param durationS seconds, once it was read
 * @param km once it was analysed and a speed was recorded
 * @param stage while it is analysed
 * @param share how much of the stage is done, 0 to 1
 * @param attempts analyses begun since the last one that ended
 */
public record TripEntry(
        String id,
        String folder,
        String vehicle,
        Optional<String> driver,
        TripInfo.Origin origin,
        ZoneId zone,
        Optional<Instant> startedAt,
        Instant receivedAt,
        OptionalDouble durationS,
        OptionalDouble km,
        TripState state,
        Optional<Stage> stage,
        OptionalDouble share,
        Optional<Failure> failure,
        Optional<Verdict> verdict,
        int attempts) {

    /** A trip that has just come in. */
    static TripEntry arrived(TripInfo info, String folder, Instant now) {
        return new TripEntry(
                info.id(),
                folder,
                info.vehicle().name(),
                info.driver(),
                info.origin(),
                zone(info.zone()),
                info.utcAt(0),
                now,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                TripState.QUEUED,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The zone of a recorder that this machine does not know is shown as UTC. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
