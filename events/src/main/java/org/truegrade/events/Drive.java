package org.truegrade.events;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.Note;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.Vehicle;

/**
 * A small world for tests and checks: a drive made of manoeuvres, sampled as a recorder would.
 *
 * <pre>{@code
 * var trip = aDrive().cruisingAt(kmh(50)).then(brakingBy(0.5 * G, seconds(2))).trip();
 * }</pre>
 */
public final class Drive {
    /** Standard acceleration of free fall, m/s². */
    public static final double G = 9.80665;

    private static final double FIRST_CRUISE_S = 10;

    /** What the vehicle does for a while: a constant acceleration from where it is. */
    public record Manoeuvre(double mps2, double seconds) {}

    private record Piece(
            double fromS, double toS, double fromMps, double toMps, boolean silent, Map<Signal, Double> other) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Signal, Double> other = new LinkedHashMap<>();
    private double mps;
    private double atS;
    private double everyS = 0.2;
    private double quantumMps;
    private Vehicle vehicle = new Vehicle("Test car", "car", "petrol", OptionalDouble.empty());

    private Drive() {}

    /** Standing, five samples a second, exact speed, a petrol car. */
    public static Drive aDrive() {
        return new Drive();
    }

    /** A speed in m/s. */
    public static double kmh(double kmh) {
        return kmh / 3.6;
    }

    public static double seconds(double seconds) {
        return seconds;
    }

    public static Manoeuvre brakingBy(double mps2, double seconds) {
        return new Manoeuvre(-mps2, seconds);
    }

    public static Manoeuvre gaining(double mps2, double seconds) {
        return new Manoeuvre(mps2, seconds);
    }

    public static Manoeuvre cruisingFor(double seconds) {
        return new Manoeuvre(0, seconds);
    }

    public Drive sampledEvery(double seconds) {
        everyS = seconds;
        return this;
    }

    /** As most engine computers say it. */
    public Drive inWholeKmh() {
        quantumMps = kmh(1);
        return this;
    }

    public Drive by(Vehicle newVehicle) {
        vehicle = newVehicle;
        return this;
    }

    /** From now on this signal has this value: engine speed, coolant, pedal, curvature. */
    public Drive with(Signal signal, double value) {
        other.put(signal, value);
        return this;
    }

    /** Goes at this speed for ten seconds; the first cruise of a drive begins with it, a later one takes it at once. */
    public Drive cruisingAt(double newMps) {
        mps = newMps;
        return then(cruisingFor(FIRST_CRUISE_S));
    }

    public Drive standingFor(double seconds) {
        mps = 0;
        return then(cruisingFor(seconds));
    }

    /** Braking ends at a standstill. */
    public Drive then(Manoeuvre manoeuvre) {
        double stops = manoeuvre.mps2() < 0 ? mps / -manoeuvre.mps2() : Double.POSITIVE_INFINITY;
        add(manoeuvre.mps2(), Math.min(stops, manoeuvre.seconds()), false);
        if (stops < manoeuvre.seconds()) {
            add(0, manoeuvre.seconds() - stops, false);
        }
        return this;
    }

    /** The recorder is silent while the vehicle goes on as it is. */
    public Drive silentFor(double seconds) {
        add(0, seconds, true);
        return this;
    }

    private void add(double mps2, double seconds, boolean silent) {
        double end = Math.max(0, mps + mps2 * seconds);
        pieces.add(new Piece(atS, atS + seconds, mps, end, silent, Map.copyOf(other)));
        mps = end;
        atS += seconds;
    }

    /** How long the drive is, seconds. */
    public double lasts() {
        return atS;
    }

    /** The recorded trip; it lies in no folder. */
    public Trip trip() {
        var samples = new LinkedHashMap<Signal, List<double[]>>();
        int steps = (int) Math.floor(atS / everyS + 1e-9);
        for (int i = 0; i <= steps; i++) {
            double t = i * everyS;
            var piece = pieceAt(t);
            if (piece.isEmpty() || piece.get().silent()) {
                continue;
            }
            add(samples, Signal.SPEED, t, rounded(speed(piece.get(), t)));
            piece.get().other().forEach((signal, value) -> add(samples, signal, t, value));
        }
        var series = new LinkedHashMap<Signal, Series>();
        samples.forEach((signal, values) -> series.put(signal, series(signal, values)));
        return new Trip(Path.of("no-folder"), info(), series, List.<Note>of(), List.of());
    }

    private TripInfo info() {
        return new TripInfo(
                "0".repeat(32),
                TripInfo.Origin.SIMULATED,
                "test world",
                vehicle,
                Optional.empty(),
                TripInfo.SOFTWARE,
                "UTC",
                List.<Anchor>of(),
                TripInfo.State.CLOSED,
                List.of());
    }

    private Optional<Piece> pieceAt(double t) {
        return pieces.stream()
                .filter(piece -> piece.fromS() <= t + 1e-9 && t <= piece.toS() + 1e-9)
                .reduce((first, second) -> second);
    }

    private static double speed(Piece piece, double t) {
        double share = piece.toS() > piece.fromS() ? (t - piece.fromS()) / (piece.toS() - piece.fromS()) : 1;
        return piece.fromMps() + share * (piece.toMps() - piece.fromMps());
    }

    private double rounded(double speed) {
        return quantumMps > 0 ? Math.floor(speed / quantumMps + 1e-9) * quantumMps : speed;
    }

    private static void add(Map<Signal, List<double[]>> samples, Signal signal, double t, double value) {
        samples.computeIfAbsent(signal, none -> new ArrayList<>()).add(new double[] {t, value});
    }

    private static Series series(Signal signal, List<double[]> values) {
        return Series.of(
                signal,
                values.stream().mapToLong(pair -> Math.round(pair[0] * 1e9)).toArray(),
                values.stream().mapToDouble(pair -> pair[1]).toArray());
    }
}
