package org.truegrade.events;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;

/**
 * How the vehicle moved, from {@code vehicle.speed}, else {@code gnss.speed}.
 *
 * <p><b>Acceleration.</b> The slope of the straight line of least squares through the speed in a window centred on the
 * moment: a mean of dv/dt over that window, 1 s for harsh events ({@link #acceleration()}), 3 s for sustained ones ({@link
 * #trend()}). <b>Delay:</b> none, the window is centred (a live display would wait half of it). <b>Noise:</b> a speed in
 * whole km/h, five times a second, gives an error of 0.10 m/s² root mean square and at most 0.4 m/s² in 1 s, and of 0.02
 * and 0.12 m/s² in 3 s ({@code MotionTest} measures them). A constant deceleration shorter than the window is understated.
 *
 * <p>There is no acceleration where the window is not full: at the ends, over a gap of the samples of more than 1.5 s, and
 * where the wheels slipped (see {@link Slip}). Logs that repeat old values are recognised (see {@link SpeedPoints}).
 */
public final class Motion {
    /** Length of the window of {@link #acceleration()}, seconds. */
    public static final double ACCELERATION_WINDOW_S = 1.0;

    /** Length of the window of {@link #trend()}, seconds. */
    public static final double TREND_WINDOW_S = 3.0;

    /** Below this speed a vehicle stands, m/s. */
    public static final double STANDSTILL_MPS = 0.3;

    private final Trip trip;
    private final Optional<Speed> speed;

    private record Speed(Series raw, SpeedPoints points, SpeedLine line, Profile second, Profile trend) {}

    private Motion(Trip trip, Optional<Speed> speed) {
        this.trip = trip;
        this.speed = speed;
    }

    public static Motion of(Trip trip) {
        return new Motion(trip, speedOf(trip).map(raw -> {
            var points = SpeedPoints.of(raw, trip.series(Signal.ENGINE_SPEED));
            var line = new SpeedLine(points.timesNs(), points.values());
            var silent = Gaps.of(raw, Acceleration.LONGEST_GAP_NS, points.refreshSeconds());
            var absent = Gaps.joined(silent, Slip.windows(points));
            return new Speed(
                    raw,
                    points,
                    line,
                    Acceleration.of(raw, line, absent, ACCELERATION_WINDOW_S),
                    Acceleration.of(raw, line, absent, TREND_WINDOW_S));
        }));
    }

    private static Optional<Series> speedOf(Trip trip) {
        return trip.series(Signal.SPEED)
                .or(() -> trip.series(Signal.GNSS_SPEED))
                .filter(series -> series.size() >= 2);
    }

    /** The speed as it was recorded; empty when the trip has none. */
    public Optional<Series> speed() {
        return speed.map(Speed::raw);
    }

    /** Samples of any signal of the trip. */
    public Optional<Series> series(Signal signal) {
        return trip.series(signal);
    }

    public long endNs() {
        return trip.endNs();
    }

    /** How often a second the speed was truly measured; 0 without speed. */
    public double speedRatePerSecond() {
        return speed.map(own -> 1 / own.points().refreshSeconds()).orElse(0.0);
    }

    /** Whether the log repeats old values of the speed in most of its rows. */
    public boolean speedIsHeld() {
        return speed.map(own -> own.points().held()).orElse(false);
    }

    /** Whether the log came without times of its own, so that no acceleration can be taken from it. */
    public boolean timesAreAssumed() {
        return trip.notes().stream().anyMatch(note -> note.kind().equals(ASSUMED_TIMES));
    }

    /** Kind of the note by which an import says that the times are not the recorder's. */
    public static final String ASSUMED_TIMES = "assumed.times";

    /** Mean of dv/dt over 1 s, m/s², at the speed's own moments; not a number where there is none. */
    public Profile acceleration() {
        return speed.map(Speed::second).orElse(Profile.EMPTY);
    }

    /** Mean of dv/dt over 3 s, m/s², at the speed's own moments; not a number where there is none. */
    public Profile trend() {
        return speed.map(Speed::trend).orElse(Profile.EMPTY);
    }

    /** Standard deviation of {@link #acceleration()} or {@link #trend()} from the speed's own resolution, m/s². */
    public double accelerationNoise(double windowSeconds) {
        return speed.map(own -> Acceleration.noise(own.raw(), own.points().refreshSeconds(), windowSeconds))
                .orElse(0.0);
    }

    /** Mean of dv/dt over the second around a time, m/s². */
    public OptionalDouble accelerationAt(long timeNs) {
        return acceleration().nearest(timeNs, 1.0);
    }

    /** Speed at a time, m/s, straight between the measurements. Empty without speed and outside its samples. */
    public OptionalDouble speedAt(long timeNs) {
        return speed.filter(own ->
                        own.line().firstNs() <= timeNs && timeNs <= own.line().lastNs())
                .map(own -> OptionalDouble.of(own.line().at(timeNs)))
                .orElse(OptionalDouble.empty());
    }

    /** Metres driven from the trip's begin to a time. Empty without speed. */
    public OptionalDouble distanceAt(long timeNs) {
        return speed.map(own -> OptionalDouble.of(own.line().metresAt(timeNs))).orElse(OptionalDouble.empty());
    }

    /** The first time at which so many metres were driven. Empty without speed. */
    public Optional<Long> timeAt(double metres) {
        return speed.map(own -> own.line().timeAt(metres));
    }

    /** Silences of the speed of more than 1.5 s (or three times the log's own interval). */
    public List<Window> gaps() {
        return speed.map(own -> Gaps.of(
                        own.raw(), Acceleration.LONGEST_GAP_NS, own.points().refreshSeconds()))
                .orElse(List.of());
    }

    /** Where the wheels slipped: their speed was not the vehicle's. */
    public List<Window> slips() {
        return speed.map(own -> Slip.windows(own.points())).orElse(List.of());
    }

    public Exposure exposure() {
        return Exposure.of(this);
    }

    double totalM() {
        return speed.map(own -> own.line().totalM()).orElse(0.0);
    }
}
