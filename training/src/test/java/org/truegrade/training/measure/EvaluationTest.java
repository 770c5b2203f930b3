package org.truegrade.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truegrade.training.measure.Answers.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.road.Floors;
import org.truegrade.road.RoadAnswer;
import org.truegrade.road.RoadModel;
import org.truegrade.road.ScriptedRoadClassifier;
import org.truegrade.training.data.Kind;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.Measures;
import org.truegrade.training.data.SceneSource;
import org.truegrade.training.data.Stretch;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.video.Picture;

class EvaluationTest {
    private static final Floors FLOORS = new Floors(0.6, 0.6);

    @TempDir
    Path folder;

    @Test
    void theCardKeepsKindsApartNamesLicencesAndSaysWhatIsNotTested() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{\"licence\": \"Weights CC BY 4.0\"}", StandardCharsets.UTF_8);
        ModelCard.write(evaluation());
        var card = Files.readString(folder.resolve("model-card.md"));
        assertThat(card)
                .contains("# road-7", "### Real, measured", "### Real, by eye", "### Rendered", "Simonyan", "CC BY 4.0")
                .contains("Not tested", "Frames of real left turns: 0", "8 uphill, 8 seen as such");
        assertThat(ImageIO.read(folder.resolve("reliability-gradient.png").toFile())
                        .getWidth())
                .isEqualTo(640);
        assertThat(folder.resolve("risk-coverage-alignment.png")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("model.json"))).contains("\"macro_f1\"", "\"licence\"");
    }

    @Test
    void programsGetEveryFigureAndNullWhereThereIsNone() throws IOException {
        var json = EvaluationJson.of(evaluation());
        assertThat(json.path("model").asText()).isEqualTo("road-7 01234567");
        var first = json.path("measured").get(0);
        assertThat(first.path("kind").asText()).isEqualTo("measured");
        assertThat(first.path("macro_f1").path("value").asDouble()).isEqualTo(1);
        assertThat(first.path("macro_f1").path("groups").asInt()).isEqualTo(2);
        assertThat(first.path("classes").get(2).path("recall").isNull()).isTrue();
        assertThat(first.path("at_floor").path("coverage").asDouble()).isEqualTo(1);
    }

    @Test
    void answersAreAskedForOnceAndATornFileIsMended() throws IOException {
        var asked = new AtomicInteger();
        var classifier = new ScriptedRoadClassifier(picture -> {
            asked.incrementAndGet();
            return new RoadAnswer(
                    Probabilities.of(Gradient.class, 0.2, 0.5, 0.3),
                    Probabilities.of(Alignment.class, 0.7, 0.1, 0.1, 0.1));
        });
        var source = greys(40);
        var first = new AnswerStore(folder, "road-7 01234567").answers(source, classifier, done -> {});
        assertThat(first).hasSize(40);
        assertThat(asked).hasValue(40);
        var file = folder.resolve("answers-road-7-01234567.csv");
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 20));
        var second = new AnswerStore(folder, "road-7 01234567").answers(source, classifier, done -> {});
        assertThat(second).isEqualTo(first);
        assertThat(asked).hasValue(41);
    }

    private Evaluation evaluation() {
        var answers = new ArrayList<Judged>();
        for (int i = 0; i < 8; i++) {
            for (var kind : List.of(Kind.MEASURED, Kind.BY_EYE, Kind.RENDERED)) {
                answers.add(answer(kind, "place" + i % 2, i % 2, i % 2 == 0 ? 0.9 : 0.1, i % 2 == 0 ? 0.1 : 0.9, 0, 0));
            }
        }
        var measured = new ArrayList<Measured>();
        for (var question : Asked.values()) {
            measured.addAll(Measured.all(
                    question,
                    answers.stream()
                            .map(one -> new Judged(
                                    one.label(),
                                    one.daylight(),
                                    one.truth(),
                                    java.util.Arrays.copyOf(
                                            one.shares(), question.classes().size())))
                            .toList(),
                    Set.of(),
                    0.6));
        }
        var model = new RoadModel(folder, "road-7", "0123456789abcdef", FLOORS);
        return new Evaluation(
                model, new Evaluation.Cost(11_000_000, 300, 25, 2), measured, List.of(), Evaluation.Against.NOBODY);
    }

    private static SceneSource greys(int count) {
        return new SceneSource() {
            @Override
            public String name() {
                return "greys";
            }

            @Override
            public Kind kind() {
                return Kind.RENDERED;
            }

            @Override
            public int size() {
                return count;
            }

            @Override
            public Label label(int index) {
                return new Label(
                        "grey/" + index,
                        "grey",
                        Kind.RENDERED,
                        Optional.of(Gradient.LEVEL),
                        Stretch.AHEAD,
                        Optional.empty(),
                        Measures.NONE,
                        Optional.empty());
            }

            @Override
            public Picture picture(int index) {
                return new Picture(16, 12, new byte[3 * 16 * 12]);
            }
        };
    }
}
