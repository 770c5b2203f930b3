package org.truegrade.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;

class MeasuredRoadTest {
    private static final double SPEED_MPS = 20;

    @Test
    void theHillThatTheCarClimbsLaterIsAheadNow() {
        // Level for 500 m, then 5 %. At 420 m the stretch 440 to 500 m is level; at 480 m it is 500 to 560 m, all hill.
        var road = drive(metres -> Math.max(0, metres - 500) * 0.05, metres -> 0);
        assertThat(at(road, 300).gradient()).contains(Gradient.LEVEL);
        var hill = at(road, 520);
        assertThat(hill.gradient()).contains(Gradient.UPHILL);
        assertThat(hill.measures().slopeAhead().orElseThrow().value()).isCloseTo(0.05, within(1e-6));
        // Half of the 90 m that are fitted around 500 m are hill: neither level nor surely uphill from level.
        var foot = at(road, 450).measures().slopeAhead().orElseThrow();
        assertThat(foot.value()).isBetween(0.01, 0.04);
    }

    @Test
    void aCurveIsAheadBeforeItIsUnderTheWheels() {
        // 200 m radius to the left from 400 m on.
        var road = drive(metres -> 0, metres -> metres < 400 ? 0 : 1.0 / 200);
        assertThat(at(road, 250).alignment()).contains(Alignment.STRAIGHT);
        assertThat(at(road, 390).alignment()).contains(Alignment.CURVE);
        assertThat(at(road, 390).measures().curvatureAhead().orElseThrow().value())
                .isCloseTo(0.005, within(1e-4));
        // From 345 m the stretch is 365 to 425 m: a mean of 25/60 of 1/200 = 1/480, in between.
        assertThat(at(road, 345).alignment()).isEmpty();
    }

    @Test
    void ninetyDegreesAtACrossingAreATurn() {
        // A quarter of a circle of 12 m to the right is 18.8 m long: from 300 to 318.8 m.
        var road = drive(metres -> 0, metres -> metres < 300 || metres > 318.8 ? 0 : -1.0 / 12);
        assertThat(at(road, 260).alignment()).contains(Alignment.RIGHT_TURN);
        assertThat(at(road, 200).alignment()).contains(Alignment.STRAIGHT);
    }

    @Test
    void withoutSpeedNothingCanBePlacedAndBeyondTheEndNothingIsKnown() {
        assertThat(MeasuredRoad.of(Map.of())).isEmpty();
        var road = drive(metres -> 0, metres -> 0);
        assertThat(at(road, 970).gradient()).isEmpty();
        assertThat(at(road, 970).alignment()).isEmpty();
    }

    @Test
    void aNoisyAltitudeIsLessSure() {
        var smooth = drive(metres -> 0.03 * metres, metres -> 0);
        var rough = drive(metres -> 0.03 * metres + 2 * Math.sin(metres), metres -> 0);
        double sure = at(smooth, 300).measures().slopeAhead().orElseThrow().deviation();
        double unsure = at(rough, 300).measures().slopeAhead().orElseThrow().deviation();
        assertThat(sure).isCloseTo(0.005, within(1e-6));
        assertThat(unsure).isGreaterThan(0.02);
        assertThat(at(rough, 300).gradient()).isEmpty();
    }

    /** A real climb, crest and descent, against the publisher's table: of the slope under the wheels, so asked 50 m back. */
    @Test
    void onSanMateosHillsItSaysWhatTheTableSaysFiftyMetresOn() throws IOException {
        var folder = AtHand.recordings("trips/san-mateo-westbound");
        var road = MeasuredRoad.of(Telemetry.read(folder)).orElseThrow();
        var times = new ArrayList<Long>();
        var metres = new ArrayList<Double>();
        var slopes = new ArrayList<Double>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("labels.csv"))) {
            for (var row : rows) {
                if (!row.getField("grade_percent").isEmpty()) {
                    long time = Long.parseLong(row.getField("time_ns"));
                    times.add(time);
                    metres.add(road.metresAt(time));
                    slopes.add(Double.parseDouble(row.getField("grade_percent")) / 100);
                }
            }
        }
        double squares = 0;
        int compared = 0;
        int later = 0;
        int up = 0;
        int down = 0;
        int straight = 0;
        int curve = 0;
        for (int i = 0; i < times.size(); i += 20) {
            while (later < times.size() && metres.get(later) < metres.get(i) + 50) {
                later++;
            }
            var ahead = road.ahead(times.get(i));
            var slope = ahead.measures().slopeAhead();
            if (later < times.size() && slope.isPresent()) {
                squares += Math.pow(slope.get().value() - slopes.get(later), 2);
                compared++;
            }
            up += ahead.gradient().equals(Optional.of(Gradient.UPHILL)) ? 1 : 0;
            down += ahead.gradient().equals(Optional.of(Gradient.DOWNHILL)) ? 1 : 0;
            straight += ahead.alignment().equals(Optional.of(Alignment.STRAIGHT)) ? 1 : 0;
            curve += ahead.alignment().equals(Optional.of(Alignment.CURVE)) ? 1 : 0;
        }
        // The table's window is 150 m and ours 90 m; its own windows differ by 0.1 to 0.2 %.
        assertThat(compared).isGreaterThan(190);
        assertThat(Math.sqrt(squares / compared)).isLessThan(0.004);
        // 79 s of climb and 32 s of descent in the table; a highway with few bends.
        assertThat(up).isBetween(65, 95);
        assertThat(down).isBetween(22, 45);
        assertThat(straight).isGreaterThan(80);
        assertThat(curve).isLessThan(30);
    }

    private static MeasuredRoad.Ahead at(MeasuredRoad road, double metres) {
        return road.ahead(Math.round(metres / SPEED_MPS * 1e9));
    }

    /** 1,000 m at 20 m/s with ten readings a second. */
    private static MeasuredRoad drive(DoubleUnaryOperator altitude, DoubleUnaryOperator curvature) {
        int count = 501;
        var times = new long[count];
        var speeds = new double[count];
        var altitudes = new double[count];
        var curvatures = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = i * 100_000_000L;
            speeds[i] = SPEED_MPS;
            // A receiver's altitude is never the same twice; a millimetre tells the readings apart.
            altitudes[i] = altitude.applyAsDouble(2.0 * i) + (i % 2) * 1e-9;
            curvatures[i] = curvature.applyAsDouble(2.0 * i);
        }
        var all = new HashMap<Signal, Series>();
        put(all, "vehicle.speed", times, speeds);
        put(all, "gnss.altitude", times, altitudes);
        put(all, "road.curvature", times, curvatures);
        return MeasuredRoad.of(all).orElseThrow();
    }

    private static void put(Map<Signal, Series> all, String name, long[] times, double[] values) {
        var signal = Signals.known(name);
        all.put(signal, Series.of(signal, times, values));
    }
}
