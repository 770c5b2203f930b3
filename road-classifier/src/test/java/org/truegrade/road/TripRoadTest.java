package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.trip.RoadEstimatesFile;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.trip.Vehicle;
import org.truegrade.video.Picture;
import org.truegrade.video.TripCamera;
import org.truegrade.video.VideoException;

class TripRoadTest {
    private static final long MS = 1_000_000L;

    @TempDir
    Path folder;

    @Test
    void oneFrameEveryTwoSecondsAndFourASecondInAWindow() {
        // 10 frames a second for 8 s; a close look from 3 s to 4 s.
        var frames = new ArrayList<FrameRef>();
        for (int i = 0; i < 80; i++) {
            frames.add(new FrameRef(i * 100L * MS, 0, i));
        }
        var plan = TripRoad.plan(frames, List.of(new Window(3000 * MS, 4000 * MS)));
        // Frames are 0.1 s apart, so 0.25 s becomes 0.3 s inside the window.
        assertThat(plan.stream().map(frame -> frame.timeNs() / MS))
                .containsExactly(0L, 2000L, 3000L, 3300L, 3600L, 3900L, 4000L, 6000L);
    }

    @Test
    void aTripIsLookedAtAndWhatWasSeenIsStored() throws IOException {
        var trip = bluerEachSecond(9);
        var classifier = new ScriptedRoadClassifier(
                picture -> picture.blue(10, 10) > 100 ? answer(Gradient.UPHILL) : answer(Gradient.LEVEL));
        var done = new ArrayList<Integer>();
        var estimates = TripRoad.lookAndStore(trip, classifier, List.of(), (now, total) -> done.add(now * 10 + total));
        assertThat(estimates.stream().map(estimate -> estimate.timeNs() / MS))
                .containsExactly(0L, 2000L, 4000L, 6000L, 8000L);
        // Blue is 30 a second: 0, 60, 120, 180, 240.
        assertThat(estimates.stream()
                        .map(estimate -> estimate.gradient().orElseThrow().best()))
                .containsExactly(Gradient.LEVEL, Gradient.LEVEL, Gradient.UPHILL, Gradient.UPHILL, Gradient.UPHILL);
        assertThat(estimates).allSatisfy(estimate -> {
            assertThat(estimate.model()).isEqualTo("scripted 00000000");
            assertThat(estimate.witness()).isEqualTo("camera");
            assertThat(estimate.fromM()).isEqualTo(20);
            assertThat(estimate.toM()).isEqualTo(80);
        });
        assertThat(done).containsExactly(55);
        assertThat(RoadEstimatesFile.read(trip.folder())).contains(estimates);
    }

    @Test
    void framesThatCannotBeReadAreLeftOut() throws IOException {
        var trip = bluerEachSecond(9);
        var video = trip.frontVideo(0);
        var bytes = Files.readAllBytes(video);
        Files.write(video, Arrays.copyOf(bytes, bytes.length * 6 / 10));
        var estimates = TripRoad.look(
                trip,
                new ScriptedRoadClassifier(picture -> answer(Gradient.LEVEL)),
                Crop.DEFAULT,
                List.of(),
                TripRoad.Progress.NONE);
        assertThat(estimates).hasSizeBetween(2, 4);
    }

    @Test
    void aTripWhoseVideoIsGoneSaysSo() throws IOException {
        var trip = bluerEachSecond(3);
        Files.delete(trip.frontVideo(0));
        var classifier = new ScriptedRoadClassifier(picture -> answer(Gradient.LEVEL));
        assertThatThrownBy(() -> TripRoad.look(trip, classifier, Crop.DEFAULT, List.of(), TripRoad.Progress.NONE))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining("none of the 2 frames")
                .hasMessageContaining("0000.front.mp4 is missing");
    }

    @Test
    void aTripWithoutACameraHasNoEstimates() throws IOException {
        var trip = bluerEachSecond(0);
        var classifier = new ScriptedRoadClassifier(picture -> answer(Gradient.LEVEL));
        assertThat(TripRoad.look(trip, classifier, Crop.DEFAULT, List.of(), TripRoad.Progress.NONE))
                .isEmpty();
        assertThat(classifier.seen()).isEmpty();
    }

    private static RoadAnswer answer(Gradient gradient) {
        var shares = new double[3];
        shares[gradient.ordinal()] = 1;
        return new RoadAnswer(Probabilities.of(Gradient.class, shares), Probabilities.of(Alignment.class, 1, 0, 0, 0));
    }

    private Trip bluerEachSecond(int seconds) throws IOException {
        var info = TripInfo.begin(
                TripInfo.Origin.SIMULATED, "test", Vehicle.car("car"), new Anchor(0, Instant.EPOCH, "simulated"));
        try (var writer = TripWriter.begin(folder, "trip", info, List.of(Signal.CAMERA_FRONT))) {
            var camera = new TripCamera(writer, 32, 32, 1);
            for (int i = 0; i < seconds; i++) {
                var bgr = new byte[3 * 32 * 32];
                for (int at = 0; at < bgr.length; at += 3) {
                    bgr[at] = (byte) (30 * i);
                }
                camera.write(i * 1000L * MS, new Picture(32, 32, bgr));
            }
        }
        return TripFolder.read(folder.resolve("trip")).trip();
    }
}
