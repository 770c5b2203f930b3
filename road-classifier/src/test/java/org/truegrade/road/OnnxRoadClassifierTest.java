package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.video.FrameWriter;
import org.truegrade.video.Picture;
import picocli.CommandLine;

/** The project's own model, as it is used. */
class OnnxRoadClassifierTest {
    private static final Path MODEL = Path.of("..", "models", "road-1");

    @Test
    void aPictureIsAnsweredTheSameAloneAndAmongOthers() throws IOException {
        try (var classifier = OnnxRoadClassifier.open(MODEL)) {
            var road = road(0);
            var together = classifier.classify(List.of(noise(1), road, noise(2)));
            assertThat(together).hasSize(3);
            assertThat(classifier.classify(List.of(road))).containsExactly(together.get(1));
            assertThat(classifier.classify(List.of())).isEmpty();
            assertThat(classifier.input(road)).isEqualTo(NetworkInput.of(road));
            assertThat(classifier.model()).matches("road-1 [0-9a-f]{8}");
        }
    }

    @Test
    void moreThanOneBatchComesBackInOrder() throws IOException {
        try (var classifier = OnnxRoadClassifier.open(MODEL)) {
            var pictures = List.of(
                    road(0), road(10), road(20), noise(3), road(30), road(40), noise(4), road(50), road(-20), noise(5));
            var answers = classifier.classify(pictures);
            assertThat(answers).hasSize(10);
            assertThat(answers.getLast())
                    .isEqualTo(classifier.classify(List.of(noise(5))).getFirst());
        }
    }

    /** The maker's code that reports home came after ONNX Runtime 1.23; DJL's look-ups go through Java's own client. */
    @Test
    void nothingIsAskedOfTheNetwork() throws IOException {
        var asked = new CopyOnWriteArrayList<URI>();
        var before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                asked.add(uri);
            }
        });
        try (var classifier = OnnxRoadClassifier.open(MODEL)) {
            classifier.classify(List.of(road(0)));
            assertThat(asked).isEmpty();
            assertThat(OrtEnvironment.getEnvironment().getVersion()).startsWith("1.23.");
            assertThat(Boolean.getBoolean("ai.djl.offline")).isTrue();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void theCommandGivesOneRowAFrame(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.jpg"), road(0).toJpeg(0.9));
        var video = folder.resolve("b.mp4");
        try (var out = Files.newOutputStream(video);
                var writer = new FrameWriter(out, 320, 240, 2)) {
            for (int i = 0; i < 4; i++) {
                writer.write(road(10 * i));
            }
        }
        var rows = classify(
                "--csv",
                "--step",
                "1",
                "--model",
                MODEL.toString(),
                folder.resolve("a.jpg").toString(),
                video.toString());
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst())
                .isEqualTo(
                        "path,frame,seconds,gradient,uphill,level,downhill,alignment,straight,curve,left_turn,right_turn");
        assertThat(rows.get(1)).startsWith(folder.resolve("a.jpg") + ",,,");
        assertThat(rows.get(2)).startsWith(video + ",0,0.000,");
        assertThat(rows.get(3)).startsWith(video + ",2,1.000,");
        double sum = 0;
        var fields = List.of(rows.get(1).split(","));
        for (var share : fields.subList(4, 7)) {
            sum += Double.parseDouble(share);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    private static List<String> classify(String... args) {
        var out = new StringWriter();
        int exit = new CommandLine(new ClassifyCommand())
                .setOut(new PrintWriter(out))
                .execute(args);
        assertThat(exit).isZero();
        return out.toString().lines().toList();
    }

    /** A grey road under a blue sky whose far end lies some pixels to the right. */
    private static Picture road(int shift) {
        var bgr = new byte[3 * 320 * 240];
        for (int y = 0; y < 240; y++) {
            double depth = Math.max(0, (y - 120) / 120.0);
            double middle = 160 + shift * (1 - depth) * (1 - depth) * 2;
            for (int x = 0; x < 320; x++) {
                int at = 3 * (y * 320 + x);
                boolean onRoad = y > 120 && Math.abs(x - middle) < 6 + 150 * depth;
                boolean line = onRoad && Math.abs(Math.abs(x - middle) - 130 * depth) < 2 + 4 * depth;
                bgr[at] = (byte) (y <= 120 ? 230 : line ? 240 : onRoad ? 90 : 40);
                bgr[at + 1] = (byte) (y <= 120 ? 180 : line ? 240 : onRoad ? 90 : 120);
                bgr[at + 2] = (byte) (y <= 120 ? 140 : line ? 240 : onRoad ? 90 : 70);
            }
        }
        return new Picture(320, 240, bgr);
    }

    private static Picture noise(int seed) {
        var bgr = new byte[3 * 320 * 240];
        new SplittableRandom(seed).nextBytes(bgr);
        return new Picture(320, 240, bgr);
    }
}
