package org.truegrade.checks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What each real recording can show is shown, and what it cannot is named; a clicked point is a row of the recording. */
@BrowserTest
class RealDrivesTest {
    static final String SEAT = "obd/seat-leon/2018-02-23-rt-rt-free-flow-acceleration-test.csv";
    static final String HALF_MOON_BAY = "trips/half-moon-bay-eastbound";
    static final String SILVERADO = "trips/clip-12-silverado";
    static final String SAN_MATEO = "trips/san-mateo-westbound";
    private static final double KMH = 3.6;

    private final World world;

    RealDrivesTest(World world) {
        this.world = world;
    }

    @Test
    void aLogOfTheEngineIsGradedAndEveryPointOfItOpensAsItWasRecorded() {
        var log = Rows.ofLog(SEAT);
        try (var trip = world.open(SEAT)) {
            double moment = trip.clickStrip("vehicle.speed", 250);
            assertThat(trip.value("Speed")).isEqualTo(shown(log.at(moment, "speed_kmh"), "%,.0f km/h"));
            assertThat(trip.value("Engine speed")).isEqualTo(shown(log.at(moment, "rpm"), "%,.0f rpm"));
            assertThat(trip.value("Coolant")).isEqualTo(shown(log.at(moment, "coolant_c"), "%.0f °C"));
            assertThat(trip.value("Accelerator pedal"))
                    .isEqualTo(shown(log.at(moment, "accelerator_pedal_pct"), "%.0f %%"));
            assertThat(trip.value("Steering wheel")).isEqualTo("not measured");
            assertThat(trip.text(".tp-score .fair b")).matches("\\d+(\\.\\d)?");
            assertThat(trip.text(".tp-sum b")).matches("100 - [\\d.]+ = [\\d.]+");
            assertThat(trip.text(".tp-video")).contains("No camera");
            assertThat(trip.count("video")).isZero();
        }
    }

    @Test
    void anEngineSpeedSampleIsTakenFromItsOwnStrip() {
        var log = Rows.ofLog(SEAT);
        try (var trip = world.open(SEAT)) {
            double moment = trip.clickStrip("engine.speed", 636);
            assertThat(trip.value("Engine speed")).isEqualTo(shown(log.at(moment, "rpm"), "%,.0f rpm"));
            assertThat(trip.page.url()).contains("strip=engine.speed");
        }
    }

    @Test
    void aVideoWithoutSpeedShowsTheRoadAndIsNotScoredAndASteeringSampleOpensItsFrame() {
        var drive = Rows.ofDrive(HALF_MOON_BAY);
        try (var trip = world.open(HALF_MOON_BAY)) {
            assertThat(trip.text(".tp-score")).contains("not scorable").contains("speed");
            double moment = trip.clickStrip("steering.angle", 100);
            double degrees = Math.toDegrees(drive.at(moment, "steering_rad"));
            assertThat(trip.value("Steering wheel")).isEqualTo(shown(degrees, "%.1f °"));
            assertThat(trip.value("Speed")).isEqualTo("not measured");
            assertThat(trip.value("Engine speed")).isEqualTo("not measured");
            // The video's frames are 1/20 s long, the first one is at 0.
            assertThat(trip.playerSeconds()).isCloseTo(moment, within(0.06));
            assertThat(trip.naturalWidth(".tp-picture img")).isPositive();
        }
    }

    @Test
    void theRoadOfAVideoIsShownOverAllItsThreeMinutes() {
        World.assumeARoadModel();
        var road = world.described(world.trip(HALF_MOON_BAY)).getAsJsonObject("road");
        for (var row : List.of("gradient", "alignment")) {
            var stretches = road.getAsJsonArray(row);
            var last = stretches.get(stretches.size() - 1).getAsJsonObject();
            assertThat(last.get("to").getAsDouble()).as(row).isGreaterThan(170);
        }
        try (var trip = world.open(HALF_MOON_BAY)) {
            trip.settled();
            assertThat(trip.count(".tp-stretch:not(.unknown)")).isGreaterThan(4);
            trip.clickStrip("steering.angle", 100);
            assertThat(trip.text(".tp-witness")).contains("camera");
            assertThat(trip.text(".tp-bars .tp-share")).endsWith("%");
        }
    }

    @Test
    void speedAndVideoOfAShortClipAreOnOneClock() {
        try (var trip = world.open(SILVERADO)) {
            // A minute of telemetry; the camera ran from second 18.6 to 23.9 of it.
            double early = trip.clickStrip("vehicle.speed", 20);
            double earlyFrame = trip.playerSeconds();
            double late = trip.clickStrip("vehicle.speed", 23);
            assertThat(trip.value("Speed")).endsWith(" km/h");
            assertThat(trip.playerSeconds() - earlyFrame).isCloseTo(late - early, within(0.11));
            assertThat(trip.naturalWidth(".tp-picture img")).isPositive();
            trip.clickStrip("vehicle.speed", 40);
            assertThat(trip.text(".tp-off:not([hidden])")).startsWith("Camera off from 0:23.9 to ");
            assertThat(trip.value("Speed")).endsWith(" km/h");
        }
    }

    @Test
    void aDriveWithAltitudeShowsItsMeasuredSlopeWithoutAVideo() {
        var drive = Rows.ofDrive(SAN_MATEO);
        try (var trip = world.open(SAN_MATEO)) {
            double moment = trip.clickStrip("vehicle.speed", 40);
            assertThat(trip.value("Speed")).isEqualTo(shown(drive.at(moment, "speed_mps") * KMH, "%.0f km/h"));
            assertThat(trip.text(".tp-bars")).contains("uphill");
            assertThat(trip.text(".tp-witness")).contains("gnss");
            assertThat(trip.text(".tp-video")).contains("No camera");
            assertThat(trip.count(".tp-stretch:not(.unknown)")).isPositive();
        }
    }

    private static String shown(double value, String format) {
        return String.format(Locale.ROOT, format, value);
    }
}
