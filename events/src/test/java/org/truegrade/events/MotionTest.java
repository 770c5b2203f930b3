package org.truegrade.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.truegrade.events.Drive.aDrive;
import static org.truegrade.events.Drive.brakingBy;
import static org.truegrade.events.Drive.cruisingFor;
import static org.truegrade.events.Drive.gaining;
import static org.truegrade.events.Drive.kmh;
import static org.truegrade.events.Drive.seconds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;

class MotionTest {
    @Test
    void aConstantBrakingIsMeasuredAsItIs() {
        var trip = aDrive().cruisingAt(kmh(72))
                .then(brakingBy(4, seconds(3)))
                .then(cruisingFor(3))
                .trip();

        var motion = Motion.of(trip);

        assertThat(motion.accelerationAt(11_600_000_000L).orElseThrow()).isCloseTo(-4, within(1e-6));
        assertThat(motion.accelerationAt(5_000_000_000L).orElseThrow()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theMetresDrivenAreTheAreaUnderTheSpeed() {
        // 10 s at 20 m/s, then 5 s of braking by 4 m/s² to a standstill: 200 m + 20 · 5 / 2 m
        var trip = aDrive().cruisingAt(20)
                .then(brakingBy(4, seconds(5)))
                .standingFor(5)
                .trip();

        var motion = Motion.of(trip);

        assertThat(motion.exposure().metres()).isCloseTo(250, within(0.01));
        assertThat(motion.distanceAt(12_500_000_000L).orElseThrow())
                .isCloseTo(200 + 20 * 2.5 - 4 * 2.5 * 2.5 / 2, within(0.01));
        assertThat(motion.timeAt(100).orElseThrow()).isCloseTo(5_000_000_000L, within(1000L));
        assertThat(motion.exposure().movingSeconds()).isCloseTo(15, within(0.21));
    }

    /** The bounds that Motion's Javadoc and docs/scoring.md state. */
    @Test
    void theNoiseOfASpeedInWholeKilometresIsWithinTheStatedBounds() {
        double squares = 0;
        double most = 0;
        double trendSquares = 0;
        double trendMost = 0;
        int n = 0;
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            double mps2 = random.nextDouble() * 3 - 1.5;
            double begin = 20 + random.nextDouble() * 2;
            var trip = aDrive().inWholeKmh()
                    .cruisingAt(begin)
                    .then(gaining(mps2, 10))
                    .trip();
            var motion = Motion.of(trip);
            for (long t = 12_000_000_000L; t < 18_000_000_000L; t += 200_000_000L) {
                double error = motion.accelerationAt(t).orElseThrow() - mps2;
                double trendError = motion.trend().nearest(t, 1).orElseThrow() - mps2;
                squares += error * error;
                trendSquares += trendError * trendError;
                most = Math.max(most, Math.abs(error));
                trendMost = Math.max(trendMost, Math.abs(trendError));
                n++;
            }
        }
        assertThat(Math.sqrt(squares / n)).isBetween(0.05, 0.11);
        assertThat(most).isLessThan(0.4);
        assertThat(Math.sqrt(trendSquares / n)).isBetween(0.01, 0.03);
        assertThat(trendMost).isLessThan(0.12);
    }

    @Test
    void aLogThatRepeatsOldValuesDoesNotBrakeAtItsSteps() {
        // Braking by 5 m/s² measured once a second, written five times a second: steps of 18 km/h in 0.2 s.
        var motion = Motion.of(held(
                aDrive().cruisingAt(30)
                        .then(brakingBy(5, seconds(5)))
                        .then(cruisingFor(10))
                        .then(gaining(2, 10)),
                1.0));

        double hardest = 0;
        for (int i = 0; i < motion.acceleration().size(); i++) {
            double value = motion.acceleration().value(i);
            hardest = Double.isNaN(value) ? hardest : Math.min(hardest, value);
        }

        assertThat(motion.speedIsHeld()).isTrue();
        assertThat(motion.speedRatePerSecond()).isCloseTo(1.0, within(0.1));
        assertThat(hardest).isCloseTo(-5, within(0.4));
    }

    @Test
    void aFastSpeedInWholeKilometresIsNotTakenForARepeatingLog() {
        var motion = Motion.of(aDrive().inWholeKmh()
                .cruisingAt(kmh(90))
                .then(brakingBy(0.5, seconds(20)))
                .then(brakingBy(5, seconds(2)))
                .then(gaining(1, 10))
                .trip());

        assertThat(motion.speedIsHeld()).isFalse();
        assertThat(motion.speedRatePerSecond()).isCloseTo(5, within(0.1));
    }

    @Test
    void overASilenceThereIsNoAcceleration() {
        var trip = aDrive().cruisingAt(30).silentFor(5).cruisingAt(20).trip();

        var motion = Motion.of(trip);

        assertThat(motion.gaps()).hasSize(1);
        assertThat(motion.gaps().getFirst().seconds()).isCloseTo(5, within(0.3));
        for (int i = 0; i < motion.acceleration().size(); i++) {
            double value = motion.acceleration().value(i);
            assertThat(Double.isNaN(value) || Math.abs(value) < 1e-9).isTrue();
        }
    }

    @Test
    void spinningWheelsSayNothingOfTheCar() {
        // Seen in a recorded drive over black ice.
        var speed = new double[] {8, 8, 10, 26, 39, 15, 12, 9, 8, 8};
        var times = new long[speed.length];
        for (int i = 0; i < speed.length; i++) {
            times[i] = i * 800_000_000L;
            speed[i] /= 3.6;
        }
        var motion = Motion.of(with(Map.of(Signal.SPEED, Series.of(Signal.SPEED, times, speed))));

        assertThat(motion.slips()).isNotEmpty();
        assertThat(motion.accelerationAt(times[4]).isPresent()).isFalse();
    }

    @Test
    void withoutSpeedNothingIsKnownOfTheMotion() {
        var motion = Motion.of(with(Map.of()));

        assertThat(motion.speed()).isEmpty();
        assertThat(motion.distanceAt(0).isPresent()).isFalse();
        assertThat(motion.acceleration().size()).isZero();
        assertThat(motion.exposure().metres()).isZero();
    }

    @Test
    void gnssSpeedStandsInForAMissingVehicleSpeed() {
        var series =
                Series.of(Signal.GNSS_SPEED, new long[] {0, 1_000_000_000L, 2_000_000_000L}, new double[] {10, 10, 10});

        var motion = Motion.of(with(Map.of(Signal.GNSS_SPEED, series)));

        assertThat(motion.speed().orElseThrow().signal()).isEqualTo(Signal.GNSS_SPEED);
        assertThat(motion.exposure().metres()).isCloseTo(20, within(1e-9));
    }

    private static Trip with(Map<Signal, Series> series) {
        var empty = aDrive().trip();
        return new Trip(empty.folder(), empty.info(), series, empty.notes(), empty.frames());
    }

    /** The same drive, but the speed is asked for only every so many seconds and repeated in between. */
    static Trip held(Drive drive, double everyS) {
        var trip = drive.trip();
        var exact = trip.series(Signal.SPEED).orElseThrow();
        var values = exact.values();
        for (int i = 0; i < values.length; i++) {
            long asked = (long) (Math.floor(exact.timeNs(i) / 1e9 / everyS + 1e-9) * everyS * 1e9);
            values[i] = exact.value(exact.nearest(asked));
        }
        var series = new LinkedHashMap<Signal, Series>(trip.series());
        series.put(Signal.SPEED, Series.of(Signal.SPEED, exact.timesNs(), values));
        return new Trip(trip.folder(), trip.info(), series, trip.notes(), trip.frames());
    }
}
