package org.truegrade.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.trip.Vehicle;
import org.truegrade.video.Picture;
import org.truegrade.video.TripCamera;

/** A fleet's own trip of 50 s at 10 m/s, level for 250 m, then 6 % up; each frame is greyer than the one before. */
class TripDriveTest {
    @TempDir
    Path recordings;

    @BeforeEach
    void aTripWithACamera() throws IOException {
        var altitude = Signals.known("gnss.altitude");
        var info = TripInfo.begin(
                TripInfo.Origin.SIMULATED, "test", Vehicle.car("car"), new Anchor(0, Instant.EPOCH, "simulated"));
        try (var writer = TripWriter.begin(
                recordings.resolve("trips"), "trip", info, List.of(Signal.CAMERA_FRONT, Signal.SPEED, altitude))) {
            var camera = new TripCamera(writer, 320, 240, 2);
            for (int i = 0; i <= 100; i++) {
                long time = i * 500_000_000L;
                double metres = 5.0 * i;
                writer.write(new Sample(time, Signal.SPEED, 10));
                writer.write(new Sample(time, altitude, 0.06 * Math.max(0, metres - 250) + 1e-6 * i));
                camera.write(time, grey(2 * i));
            }
        }
    }

    @Test
    void itsFramesAreLabelledByWhatTheCarMeasuredFurtherOn() throws IOException {
        var source = onlySource(Kind.MEASURED);
        var hill = label(source, 300);
        assertThat(hill.gradient()).contains(Gradient.UPHILL);
        assertThat(hill.measures().slopeAhead().orElseThrow().value()).isCloseTo(0.06, within(1e-3));
        assertThat(label(source, 100).gradient()).contains(Gradient.LEVEL);
        // The hill begins at 250 m: under the wheels it is level at 240 m, and ahead it is not.
        assertThat(label(source, 240).gradient()).contains(Gradient.UPHILL);
    }

    @Test
    void aFrameIsThatOfItsTime() throws IOException {
        var source = onlySource(Kind.MEASURED);
        for (int i = 0; i < source.size(); i += 5) {
            int number = number(source.label(i));
            int seen = source.picture(i).red(160, 120);
            assertThat(seen).as(source.label(i).id()).isCloseTo(2 * number, within(6));
        }
    }

    @Test
    void whatAPersonSaidOfAMomentIsALabelOfItsFrame() throws IOException {
        people("trip,12.6,downhill,,R. Ora,2026-11-02");
        var source = onlySource(Kind.PEOPLE);
        assertThat(source.size()).isEqualTo(1);
        assertThat(source.label(0).gradient()).contains(Gradient.DOWNHILL);
        assertThat(source.label(0).folder()).isEqualTo("trip");
        // The frame before second 12.6 is number 25.
        assertThat(source.picture(0).red(160, 120)).isCloseTo(50, within(6));
    }

    @Test
    void aMomentWithoutAFrameIsNamed() throws IOException {
        people("trip,,downhill,,R. Ora,2026-11-02");
        assertThatThrownBy(() -> plan().open()).hasMessageContaining("trip").hasMessageContaining("none given");
    }

    private DataPlan plan() {
        return DataPlan.of(recordings).with(DataPlan.Sizes.NONE);
    }

    private void people(String row) throws IOException {
        Files.writeString(
                recordings.resolve("labels-people.csv"), "picture,time_s,gradient,alignment,who,when\n" + row + "\n");
    }

    private SceneSource onlySource(Kind kind) throws IOException {
        var datasets = plan().open();
        var all = new ArrayList<SceneSource>();
        for (var part : Part.values()) {
            all.addAll(datasets.of(part));
        }
        return all.stream().filter(source -> source.kind() == kind).findFirst().orElseThrow();
    }

    private static int number(Label label) {
        return Integer.parseInt(label.id().substring(label.id().indexOf('-') + 1));
    }

    private static Label label(SceneSource source, double metres) {
        for (int i = 0; i < source.size(); i++) {
            if (number(source.label(i)) * 5 == metres) {
                return source.label(i);
            }
        }
        throw new AssertionError("no frame at " + metres + " m");
    }

    private static Picture grey(int level) {
        var bgr = new byte[3 * 320 * 240];
        Arrays.fill(bgr, (byte) level);
        return new Picture(320, 240, bgr);
    }
}
