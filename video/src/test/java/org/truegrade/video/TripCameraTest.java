package org.truegrade.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.trip.Vehicle;

/** A camera at 2 frames a second over the border of two segments: frames 0 to 119, then 120 to 129 in the second. */
class TripCameraTest {
    private static final long HALF_SECOND = 500_000_000L;

    @TempDir
    Path folder;

    @Test
    void theFrameOfATripTimeIsFoundInItsSegment() throws IOException {
        var trip = recordedTrip();
        assertThat(trip.frames()).hasSize(130);
        assertThat(trip.frameAt(60 * 2 * HALF_SECOND)).contains(new FrameRef(120 * HALF_SECOND, 1, 0));
        try (var frames = new Frames(trip)) {
            for (int number : new int[] {0, 1, 119, 120, 129, 5}) {
                var picture = frames.at(trip.frames().get(number));
                assertThat(TestPictures.numberIn(picture)).isEqualTo(number);
            }
        }
        assertThat(TestPictures.numberIn(Frames.at(trip, trip.frames().get(121))))
                .isEqualTo(121);
    }

    @Test
    void thePlayableCopyHasEveryFrameAtItsPlayerTime() throws IOException {
        var trip = recordedTrip();
        var playable = PlayableVideo.copy(trip, folder.resolve("front.mp4"));
        assertThat(playable.damages()).isEmpty();
        assertThat(playable.shown()).hasSize(130);
        try (var video = VideoFile.open(playable.file())) {
            assertThat(video.count()).isEqualTo(130);
            for (int i = 0; i < 130; i++) {
                var shown = playable.shown().get(i);
                assertThat(shown.frame()).isEqualTo(trip.frames().get(i));
                assertThat(shown.playerSeconds()).isEqualTo(i / 2.0);
                assertThat(video.seconds(i)).isEqualTo(i / 2.0);
            }
            assertThat(TestPictures.numberIn(video.frame(125))).isEqualTo(125);
        }
    }

    @Test
    void theIndexOfThePlayableCopyLiesBeforeItsFrames() throws IOException {
        var playable = PlayableVideo.copy(recordedTrip(), folder.resolve("front.mp4"));
        var bytes = new String(Files.readAllBytes(playable.file()), StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isBetween(0, bytes.indexOf("mdat"));
    }

    @Test
    void aTornVideoIsShownAsFarAsItIsWholeAndTheRestIsNamed() throws IOException {
        var trip = recordedTrip();
        var first = trip.frontVideo(0);
        var bytes = Files.readAllBytes(first);
        Files.write(first, Arrays.copyOf(bytes, bytes.length - 10));
        var playable = PlayableVideo.copy(trip, folder.resolve("front.mp4"));
        assertThat(playable.shown()).hasSizeBetween(128, 129);
        assertThat(playable.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.file()).isEqualTo("0000.front.mp4");
            assertThat(damage.what()).contains("of 120 recorded frames are not in the file");
        });
        assertThatThrownBy(() -> Frames.at(trip, trip.frames().get(119)))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining("0000.front.mp4 has no frame 119");
        assertThat(TestPictures.numberIn(Frames.at(trip, trip.frames().get(120))))
                .isEqualTo(120);
    }

    @Test
    void aMissingVideoIsNamedAndTheOtherSegmentsAreShown() throws IOException {
        var trip = recordedTrip();
        Files.delete(trip.frontVideo(0));
        var playable = PlayableVideo.copy(trip, folder.resolve("front.mp4"));
        assertThat(playable.shown()).hasSize(10);
        assertThat(playable.shown().getFirst().playerSeconds()).isZero();
        assertThat(playable.damages()).singleElement().asString().contains("0000.front.mp4", "is missing");
    }

    @Test
    void aTripWithoutAWholeFrameHasNoPlayableCopyAndLeavesNothingBehind() throws IOException {
        var trip = recordedTrip();
        Files.write(trip.frontVideo(0), new byte[100]);
        Files.write(trip.frontVideo(1), new byte[0]);
        assertThatThrownBy(() -> PlayableVideo.copy(trip, folder.resolve("front.mp4")))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining("no frame that a player can show");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(trip.folder());
        }
    }

    @Test
    void aForeignVideoIsCopiedFrameForFrameAndFoundAtItsTimes() throws IOException {
        var foreign = foreignVideo(140);
        var times = new long[140];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * HALF_SECOND + 123_000_000L;
        }
        var trip = imported(foreign, times);
        assertThat(trip.frames()).hasSize(140);
        // 60.123 s is past the border, and frame 120 = 12 x 10 begins a group: no group lies in both segments.
        assertThat(trip.frames().get(120).segment()).isEqualTo(1);
        try (var frames = new Frames(trip)) {
            for (int i = 0; i < 140; i += 3) {
                assertThat(TestPictures.numberIn(frames.at(trip.frames().get(i))))
                        .isEqualTo(i);
            }
        }
        var playable = PlayableVideo.copy(trip, folder.resolve("front.mp4"));
        assertThat(playable.shown().get(139).playerSeconds()).isEqualTo(139 / 2.0);
    }

    @Test
    void aGroupOfFramesAroundTheBorderLiesInBothSegmentsAndOnceInThePlayableCopy() throws IOException {
        var times = new long[140];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * HALF_SECOND + HALF_SECOND;
        }
        var trip = imported(foreignVideo(140), times);
        assertThat(trip.frames().get(118)).isEqualTo(new FrameRef(119 * HALF_SECOND, 0, 118));
        assertThat(trip.frames().get(119)).isEqualTo(new FrameRef(120 * HALF_SECOND, 1, 1));
        var playable = PlayableVideo.copy(trip, folder.resolve("front.mp4"));
        try (var video = VideoFile.open(playable.file());
                var frames = new Frames(trip)) {
            assertThat(video.count()).isEqualTo(140);
            for (int i = 110; i < 130; i++) {
                assertThat(TestPictures.numberIn(frames.at(trip.frames().get(i))))
                        .isEqualTo(i);
                assertThat(TestPictures.numberIn(video.frame(i))).isEqualTo(i);
                assertThat(playable.shown().get(i).playerSeconds()).isEqualTo(i / 2.0);
            }
        }
    }

    @Test
    void aForeignVideoWithTooFewKeyFramesIsEncodedAgain() throws IOException {
        var times = new long[12];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * 3_000_000_000L;
        }
        var trip = imported(foreignVideo(12), times);
        assertThat(trip.frames()).hasSize(12);
        assertThat(VideoIndex.read(trip.frontVideo(0)).packets()).allMatch(Packet::key);
        assertThat(TestPictures.numberIn(Frames.at(trip, trip.frames().get(11))))
                .isEqualTo(11);
    }

    @Test
    void aTornForeignVideoSaysHowManyOfItsFramesAreMissing() throws IOException {
        var foreign = foreignVideo(8);
        var bytes = Files.readAllBytes(foreign);
        Files.write(foreign, Arrays.copyOf(bytes, bytes.length - 5));
        var times = new long[] {0, 1, 2, 3, 4, 5, 6, 7};
        try (var writer = writer("torn");
                var video = ForeignVideo.open(writer, foreign, times)) {
            assertThat(video.missing())
                    .hasValueSatisfying(
                            text -> assertThat(text).contains("8 rows").contains("frames can be read"));
        }
    }

    private Trip recordedTrip() throws IOException {
        try (var writer = writer("trip")) {
            var camera = new TripCamera(writer, TestPictures.WIDTH, TestPictures.HEIGHT, 2);
            for (int i = 0; i < 130; i++) {
                camera.write(i * HALF_SECOND, TestPictures.numbered(i));
            }
        }
        return read("trip");
    }

    private Path foreignVideo(int frames) throws IOException {
        var file = folder.resolve("foreign.mp4");
        try (var out = Files.newOutputStream(file);
                var writer = new FrameWriter(out, TestPictures.WIDTH, TestPictures.HEIGHT, 2)) {
            for (int i = 0; i < frames; i++) {
                writer.write(TestPictures.numbered(i));
            }
        }
        return file;
    }

    private Trip imported(Path foreign, long[] times) throws IOException {
        try (var writer = writer("imported");
                var video = ForeignVideo.open(writer, foreign, times)) {
            assertThat(video.missing()).isEmpty();
            var asked = new ArrayList<Long>();
            while (video.nextNs().isPresent()) {
                asked.add(video.nextNs().getAsLong());
                video.writeNext();
            }
            assertThat(asked).hasSize(times.length);
        }
        return read("imported");
    }

    private TripWriter writer(String name) throws IOException {
        var info = TripInfo.begin(
                TripInfo.Origin.SIMULATED, "test", Vehicle.car("car"), new Anchor(0, Instant.EPOCH, "simulated"));
        return TripWriter.begin(folder, name, info, List.of(Signal.CAMERA_FRONT));
    }

    private Trip read(String name) throws IOException {
        var reading = TripFolder.read(folder.resolve(name));
        assertThat(reading.damages()).isEmpty();
        return reading.trip();
    }
}
