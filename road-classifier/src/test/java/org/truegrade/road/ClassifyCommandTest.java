package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.RoadEstimatesFile;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.trip.Vehicle;
import org.truegrade.video.FrameWriter;
import org.truegrade.video.TripCamera;
import picocli.CommandLine;

class ClassifyCommandTest {
    private static final Path MODEL = Path.of("..", "models", "road-1");
    private static final String HEAD = "file,time_s,p_uphill,p_level,p_downhill,p_straight,p_curve,p_left_turn,"
            + "p_right_turn,gradient,alignment";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void picturesAndVideosGiveOneRowAFrameInTheirOrder() throws IOException {
        Files.write(folder.resolve("a.jpg"), Roads.road(0).toJpeg(0.9));
        var video = video("b.mp4", 4);
        var rows = classify(0, "--step", "1", folder.resolve("a.jpg").toString(), video.toString());
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).isEqualTo(HEAD);
        assertThat(rows.get(1)).startsWith(folder.resolve("a.jpg") + ",,");
        assertThat(rows.get(2)).startsWith(video + ",0.000,");
        assertThat(rows.get(3)).startsWith(video + ",1.000,");
        double sum = 0;
        for (var share : List.of(rows.get(1).split(",")).subList(2, 5)) {
            sum += Double.parseDouble(share);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void aBrokenPictureIsNamedOnceAndTheRestGoesOn() throws IOException {
        var pictures = Files.createDirectory(folder.resolve("pictures"));
        var jpeg = Roads.road(0).toJpeg(0.9);
        Files.write(pictures.resolve("a.jpg"), jpeg);
        Files.write(pictures.resolve("b.jpg"), Arrays.copyOf(jpeg, 100));
        Files.writeString(pictures.resolve("c.png"), "no picture");
        Files.write(pictures.resolve("d.jpg"), jpeg);
        Files.writeString(folder.resolve("e.mp4"), "no video");
        var rows = classify(1, pictures.toString(), folder.resolve("e.mp4").toString());
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).startsWith(pictures.resolve("a.jpg") + ",");
        assertThat(rows.get(2)).startsWith(pictures.resolve("d.jpg") + ",");
        var said = err.toString().lines().toList();
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).contains("b.jpg");
        assertThat(said.get(1)).contains("c.png is no picture");
        assertThat(said.get(2)).contains("e.mp4");
    }

    @Test
    void aNameWithACommaIsQuotedByTheLibrary() throws IOException {
        var odd = folder.resolve("a, \"b\".jpg");
        Files.write(odd, Roads.road(0).toJpeg(0.9));
        var rows = classify(0, odd.toString());
        try (var csv = CsvReader.builder().ofCsvRecord(rows.get(1))) {
            assertThat(csv.iterator().next().getField(0)).isEqualTo(odd.toString());
        }
    }

    @Test
    void aVideoIsSmoothedUnlessRawIsAskedFor() throws IOException {
        var video = video("b.mp4", 12);
        var smooth = classify(0, "--step", "0", video.toString());
        var raw = classify(0, "--raw", "--step", "0", video.toString());
        assertThat(smooth).hasSize(13).isNotEqualTo(raw);
    }

    @Test
    void aTripIsSmoothedOverItsDistanceAndItsSingleAnswersAreStored() throws IOException {
        var info = TripInfo.begin(
                TripInfo.Origin.SIMULATED, "test", Vehicle.car("car"), new Anchor(0, Instant.EPOCH, "simulated"));
        try (var writer = TripWriter.begin(folder, "trip", info, List.of(Signal.CAMERA_FRONT, Signal.SPEED))) {
            var camera = new TripCamera(writer, 320, 240, 1);
            for (int i = 0; i < 9; i++) {
                writer.write(new Sample(i * 1_000_000_000L, Signal.SPEED, 15));
                camera.write(i * 1_000_000_000L, Roads.road(8 * i));
            }
        }
        var trip = folder.resolve("trip");
        var rows = classify(0, trip.toString());
        assertThat(rows).hasSize(6);
        assertThat(rows.get(2)).startsWith(trip + ",2.000,");
        assertThat(RoadEstimatesFile.read(trip).orElseThrow()).hasSize(5);
        assertThat(RoadEstimatesFile.crop(trip)).contains(Crop.DEFAULT.words());
        classify(0, "--horizon", "0.6", trip.toString());
        assertThat(Crop.parse(RoadEstimatesFile.crop(trip).orElseThrow()).top()).isGreaterThan(0.3);
    }

    @Test
    void whatTheNetworkLookedAtIsWritten() throws IOException {
        Files.write(folder.resolve("a.jpg"), Roads.road(0).toJpeg(0.9));
        classify(
                0,
                "--heat",
                folder.resolve("heat").toString(),
                folder.resolve("a.jpg").toString());
        assertThat(folder.resolve("heat/a-gradient.png")).isNotEmptyFile();
        assertThat(folder.resolve("heat/a-alignment.png")).isNotEmptyFile();
    }

    private Path video(String name, int frames) throws IOException {
        var video = folder.resolve(name);
        try (var out = Files.newOutputStream(video);
                var writer = new FrameWriter(out, 320, 240, 2)) {
            for (int i = 0; i < frames; i++) {
                writer.write(Roads.road(10 * i));
            }
        }
        return video;
    }

    private List<String> classify(int exit, String... args) {
        var all = new ArrayList<>(List.of("--csv", "--model", MODEL.toString()));
        all.addAll(List.of(args));
        var out = new StringWriter();
        assertThat(new CommandLine(new ClassifyCommand())
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new)))
                .isEqualTo(exit);
        return out.toString().lines().toList();
    }
}
