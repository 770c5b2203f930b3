package org.truegrade.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/** A drive of 30 s at 10 m/s with a frame a second: level for 150 m, then 6 %. Its table labels the slope under the wheels. */
class LabelsAheadTest {
    @TempDir
    Path folder;

    @Test
    void aTableOfTheSlopeUnderTheWheelsIsReadAlongTheDistance() throws IOException {
        write(true);
        var drive = drive(Stretch.HERE);
        // Frame 5 is at 50 m: its stretch, 70 to 130 m, is level. Frame 14 is at 140 m, level itself: its stretch, 160
        // to
        // 220 m, is all hill.
        assertThat(label(drive, 5).gradient()).contains(Gradient.LEVEL);
        assertThat(label(drive, 14).gradient()).contains(Gradient.UPHILL);
        assertThat(label(drive, 14).about()).isEqualTo(Stretch.AHEAD);
        assertThat(label(drive, 14).measures().slopeAhead().orElseThrow().value())
                .isCloseTo(0.06, within(1e-9));
        // Frame 9, at 90 m, sees 110 to 170 m: rows at 110 to 170 m, those from 150 m on at 6 %: 3 of 7, a mean of 2.57
        // %,
        // whose interval of 1.645 × 0.5 % stays over 1 %.
        assertThat(label(drive, 9).measures().slopeAhead().orElseThrow().value())
                .isCloseTo(0.06 * 3 / 7, within(1e-9));
    }

    @Test
    void whereTheTableEndsBeforeTheStretchItsWordStaysAndSaysSo() throws IOException {
        write(true);
        var last = label(drive(Stretch.HERE), 28);
        assertThat(last.gradient()).contains(Gradient.UPHILL);
        assertThat(last.about()).isEqualTo(Stretch.HERE);
        assertThat(last.measures().slopeAhead()).isEmpty();
    }

    @Test
    void withoutSpeedEveryWordStaysAsItIs() throws IOException {
        write(false);
        assertThat(label(drive(Stretch.HERE), 14).gradient()).contains(Gradient.LEVEL);
        assertThat(label(drive(Stretch.HERE), 14).about()).isEqualTo(Stretch.HERE);
        assertThat(label(drive(Stretch.AHEAD), 14).about()).isEqualTo(Stretch.AHEAD);
    }

    @Test
    void levelByEyeIsNoLabelAndEyesAndInstrumentsAreNotMixed() throws IOException {
        Files.writeString(folder.resolve("labels.csv"), """
                frame,gradient,alignment,gradient_by_eye,method
                0,unknown,straight,level,telemetry
                1,unknown,straight,uphill,telemetry
                2,level,curve,,by eye
                3,unknown,uncertain,level,telemetry
                """);
        var drive = drive(Stretch.AHEAD);
        var measured = drive.sources().getFirst();
        var byEye = drive.sources().getLast();
        assertThat(measured.kind()).isEqualTo(Kind.MEASURED);
        assertThat(measured.size()).isEqualTo(3);
        assertThat(measured.label(0).alignment()).contains(Alignment.STRAIGHT);
        assertThat(measured.label(0).gradient()).isEmpty();
        assertThat(measured.label(2).gradient()).contains(Gradient.LEVEL);
        assertThat(measured.label(2).alignment()).isEmpty();
        assertThat(byEye.kind()).isEqualTo(Kind.BY_EYE);
        assertThat(byEye.size()).isEqualTo(2);
        assertThat(byEye.label(0).gradient()).contains(Gradient.UPHILL);
        assertThat(byEye.label(1).alignment()).contains(Alignment.CURVE);
        assertThat(drive.unlabelled())
                .singleElement()
                .satisfies(rest -> assertThat(rest.label(0).id()).endsWith("/3"));
    }

    private LabelledDrive drive(Stretch about) throws IOException {
        var line = new DriveTable.Line("drive", Part.TRAIN, 1, Optional.empty(), about, OptionalDouble.empty());
        return new LabelledDrive(folder, line, 240);
    }

    private static Label label(LabelledDrive drive, int frame) {
        for (var source : drive.sources()) {
            for (int i = 0; i < source.size(); i++) {
                if (source.label(i).id().equals("drive/" + frame)) {
                    return source.label(i);
                }
            }
        }
        throw new AssertionError("no frame " + frame);
    }

    private void write(boolean speed) throws IOException {
        var labels = new StringBuilder("frame,gradient,alignment,grade_percent\n");
        var frames = new StringBuilder("frame,time_ns\n");
        var telemetry = new StringBuilder("time_ns,speed_mps\n");
        for (int i = 0; i <= 30; i++) {
            long time = i * 1_000_000_000L;
            boolean hill = i >= 15;
            labels.append(
                    String.format(Locale.ROOT, "%d,%s,straight,%d%n", i, hill ? "uphill" : "level", hill ? 6 : 0));
            frames.append(i).append(',').append(time).append('\n');
            telemetry.append(time).append(speed ? ",10\n" : ",\n");
        }
        Files.writeString(folder.resolve("labels.csv"), labels);
        Files.writeString(folder.resolve("frames.csv"), frames);
        Files.writeString(folder.resolve("telemetry.csv"), telemetry);
    }
}
