package org.truegrade.edge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.truegrade.obd.Wish;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.Vehicle;

/**
 * What a recorder must know.
 *
 * @param out folder of the trips
 * @param device name of the recorder
 * @param driver as the fleet calls the driver, if known
 * @param zone for local dates, e.g. {@code Europe/Berlin}
 * @param origin recorded, or simulated where the vehicle is
 * @param clock source of the first wall-clock anchor: {@code rtc}, or {@code simulated}
 * @param wishes what is polled and how often
 * @param step from one look at the queues to the next; less than a second, so that no more is lost at a cut of the power
 * @param offAfter how long a vehicle that is followed by its answers alone may be silent before its trip ends
 */
public record RecorderSettings(
        Path out,
        String device,
        Vehicle vehicle,
        Optional<String> driver,
        String zone,
        TripInfo.Origin origin,
        String clock,
        List<Wish> wishes,
        Duration step,
        Duration offAfter) {
    public static final Duration USUAL_STEP = Duration.ofMillis(20);

    public RecorderSettings {
        wishes = List.copyOf(wishes);
    }
}
