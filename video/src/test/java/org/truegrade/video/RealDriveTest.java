package org.truegrade.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.trip.Vehicle;

/** A real recording: 3700 frames of 640 x 480 pixels, with frames that are decoded in another order than shown. */
class RealDriveTest {
    @TempDir
    Path folder;

    @Test
    void aRealVideoIsImportedWithoutALossAndJoinedAgain() throws IOException {
        var drive = shared("data/trips/half-moon-bay-eastbound");
        long[] times = Files.readAllLines(drive.resolve("frames.csv")).stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(',') + 1)))
                .toArray();
        long begin = times[0];
        for (int i = 0; i < times.length; i++) {
            times[i] -= begin;
        }
        var info = TripInfo.begin(
                TripInfo.Origin.IMPORTED, "test", Vehicle.car("car"), new Anchor(0, Instant.EPOCH, "recording"));
        var source = drive.resolve("front.mp4");
        try (var writer = TripWriter.begin(folder, "trip", info, List.of(Signal.CAMERA_FRONT));
                var video = ForeignVideo.open(writer, source, times)) {
            assertThat(video.missing()).isEmpty();
            while (video.nextNs().isPresent()) {
                video.writeNext();
            }
        }
        var trip = TripFolder.read(folder.resolve("trip")).trip();
        assertThat(trip.frames()).hasSize(3700);
        assertThat(trip.frames().getLast().segment()).isEqualTo(3);

        var playable = PlayableVideo.copy(trip, folder.resolve("front.mp4"));
        assertThat(playable.damages()).isEmpty();
        assertThat(playable.shown()).hasSize(3700);
        assertThat(playable.shown().get(3699).playerSeconds()).isEqualTo(3699 / 20.0);
        try (var original = VideoFile.open(source);
                var joined = VideoFile.open(playable.file());
                var frames = new Frames(trip)) {
            assertThat(joined.count()).isEqualTo(3700);
            for (int number : new int[] {0, 1, 17, 1195, 1199, 1200, 1201, 1205, 2399, 2400, 2412, 3698, 3699}) {
                var picture = original.frame(number);
                assertThat(frames.at(trip.frames().get(number)))
                        .as("frame %s in its segment", number)
                        .isEqualTo(picture);
                assertThat(joined.frame(number)).as("frame %s joined", number).isEqualTo(picture);
            }
        }
    }

    private static Path shared(String name) {
        var places = Stream.concat(
                Optional.ofNullable(System.getProperty("truegrade.shared"))
                        .or(() -> Optional.ofNullable(System.getenv("TRUEGRADE_SHARED")))
                        .stream(),
                Stream.of("../shared", "../../shared"));
        var found =
                places.map(place -> Path.of(place, name)).filter(Files::exists).findFirst();
        Assumptions.assumeTrue(found.isPresent(), "the recordings in ../shared are not at hand: skipped");
        return found.orElseThrow();
    }
}
