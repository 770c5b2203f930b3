package org.truegrade.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.trip.Vehicle;

/** Trips of a few samples, written as a recorder writes them. */
public final class TestTrips {
    /** Hundredths of a second between two samples of the speed. */
    private static final long STEP_NS = 200_000_000L;

    private TestTrips() {}

    /**
     * A drive of so many seconds: the speed rises from 0 by 0.5 m/s² to 20 m/s and stays; the engine speed is 100 rpm for
     * each m/s; a coolant sample every 5 s, 20 °C and one more each time.
     */
    public static Path drive(Path parent, String name, double seconds) throws IOException {
        var info = TripInfo.begin(
                        TripInfo.Origin.RECORDED,
                        "test",
                        Vehicle.car("Van 7"),
                        new Anchor(0, Instant.parse("2026-11-24T07:15:00Z"), "ntp"))
                .withDriver("driver 12")
                .withZone("Europe/Berlin");
        var signals = List.of(Signal.SPEED, Signal.ENGINE_SPEED, Signal.COOLANT);
        try (var trip = TripWriter.begin(parent, name, info, signals)) {
            for (long t = 0; t <= seconds * 1e9; t += STEP_NS) {
                double speed = Math.min(20, 0.5 * t / 1e9);
                trip.write(new Sample(t, Signal.SPEED, speed));
                trip.write(new Sample(t, Signal.ENGINE_SPEED, 100 * speed));
                if (t % 5_000_000_000L == 0) {
                    trip.write(new Sample(t, Signal.COOLANT, 20 + t / 5e9));
                }
            }
            return trip.folder();
        }
    }

    /** Writes trips into a folder by hand: {@code TestTrips PARENT NAME SECONDS}. */
    public static void main(String[] args) throws IOException {
        drive(Path.of(args[0]), args[1], Double.parseDouble(args[2]));
    }
}
