package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The project's own model, as it is used. */
class OnnxRoadClassifierTest {
    private static final Path MODEL = Path.of("..", "models", "road-1");

    @Test
    void aPictureIsAnsweredTheSameAloneAndAmongOthers() throws IOException {
        try (var classifier = OnnxRoadClassifier.open(MODEL)) {
            var road = Roads.road(0);
            var together = classifier.classify(List.of(Roads.noise(1), road, Roads.noise(2)));
            assertThat(together).hasSize(3);
            assertThat(classifier.classify(List.of(road))).containsExactly(together.get(1));
            assertThat(classifier.classify(List.of())).isEmpty();
            assertThat(classifier.model()).matches("road-1 [0-9a-f]{8}");
        }
    }

    @Test
    void moreThanOneBatchComesBackInOrder() throws IOException {
        try (var classifier = OnnxRoadClassifier.open(MODEL)) {
            var pictures = List.of(
                    Roads.road(0),
                    Roads.road(10),
                    Roads.road(20),
                    Roads.noise(3),
                    Roads.road(30),
                    Roads.road(40),
                    Roads.noise(4),
                    Roads.road(50),
                    Roads.road(-20),
                    Roads.noise(5));
            var answers = classifier.classify(pictures);
            assertThat(answers).hasSize(10);
            assertThat(answers.getLast())
                    .isEqualTo(classifier.classify(List.of(Roads.noise(5))).getFirst());
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
            classifier.classify(List.of(Roads.road(0)));
            assertThat(asked).isEmpty();
            assertThat(OrtEnvironment.getEnvironment().getVersion()).startsWith("1.23.");
            assertThat(Boolean.getBoolean("ai.djl.offline")).isTrue();
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
