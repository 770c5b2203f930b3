package org.truegrade.training.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.training.data.Kind;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.Measures;
import org.truegrade.training.data.Stretch;
import org.truegrade.trip.ManualTicker;

class TrainingRunTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Test
    void aRunThatWasStoppedGoesOnAsIfItHadNot() throws Exception {
        var start = SmallWorld.weights(1);
        var whole = run(SmallWorld.recipe(8), folder.resolve("whole"), TrainingRun.Resume.NO, start);
        var halves = folder.resolve("halves");
        var ticker = new ManualTicker(Instant.EPOCH);
        // After the fourth step an hour has passed.
        var first = new TrainingRun(
                SmallWorld.recipe(8),
                SmallWorld.data(),
                halves,
                ticker,
                24,
                1,
                new TrainingRun.Progress(
                        (step, of) -> {
                            if (step == 4) {
                                ticker.advance(LONG.plusMinutes(1).toNanos());
                            }
                        },
                        line -> {}));
        var stopped = first.run(start, TrainingRun.Resume.NO, LONG);
        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.steps()).isEqualTo(4);
        var rest = run(SmallWorld.recipe(8), halves, TrainingRun.Resume.SAME, start);
        assertThat(rest.finished()).isTrue();
        assertThat(rest.best()).isEqualTo(whole.best());
        assertThat(Checkpoint.read(halves).orElseThrow().weights())
                .isEqualTo(
                        Checkpoint.read(folder.resolve("whole")).orElseThrow().weights());
    }

    @Test
    void aCheckpointIsNotOverwrittenByMistake() throws Exception {
        var start = SmallWorld.weights(1);
        run(SmallWorld.recipe(1), folder, TrainingRun.Resume.NO, start);
        assertThatThrownBy(() -> run(SmallWorld.recipe(1), folder, TrainingRun.Resume.NO, start))
                .hasMessageContaining("--resume");
    }

    @Test
    void aCheckpointOfAnotherRecipeIsRefused() throws Exception {
        var start = SmallWorld.weights(1);
        run(SmallWorld.recipe(1), folder, TrainingRun.Resume.NO, start);
        var other = Recipe.usual(1, 7);
        assertThatThrownBy(() -> run(other, folder, TrainingRun.Resume.SAME, start))
                .hasMessageContaining("other settings");
        assertThat(run(SmallWorld.eager(2), folder, TrainingRun.Resume.CHANGED, start)
                        .steps())
                .isEqualTo(2);
    }

    @Test
    void whatIsLearnableIsLearnt() throws Exception {
        var result = run(SmallWorld.eager(40), folder, TrainingRun.Resume.NO, SmallWorld.weights(4));
        var points = Curve.open(folder, Integer.MAX_VALUE).points();
        assertThat(points).hasSize(2);
        double before = points.getFirst().train()[0] + points.getFirst().train()[1];
        double after = points.getLast().train()[0] + points.getLast().train()[1];
        assertThat(after).isLessThan(before - 0.3);
        // Chance is 0.33; on pictures that were not learnt from.
        assertThat(points.getLast().f1()[0]).isGreaterThan(0.6);
        assertThat(result.bestStep()).isEqualTo(40);
        assertThat(Files.size(folder.resolve(Curve.PNG))).isGreaterThan(1000);
        assertThat(Files.readAllLines(folder.resolve(Curve.CSV))).hasSize(3);
    }

    @Test
    void aMissingLabelTeachesNothing() throws Exception {
        var silent = new Label(
                "photo",
                "photo",
                Kind.BY_EYE,
                Optional.empty(),
                Stretch.AHEAD,
                Optional.empty(),
                Measures.NONE,
                Optional.empty());
        var data = new org.truegrade.training.data.Datasets(
                java.util.List.of(SmallWorld.source(Kind.BY_EYE, 6, index -> silent)),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of());
        try (var feed = new Feed(data, SmallWorld.recipe(8), 0, 1);
                var learner = new Learner(SmallWorld.weights(1), SmallWorld.recipe(8))) {
            var batch = feed.batch(0);
            assertThat(batch.gradient()).containsOnly(0);
            assertThat(batch.alignment()).containsOnly(0);
            assertThat(batch.known()).containsOnly(0);
            var loss = learner.step(batch);
            assertThat(loss.gradient() + loss.alignment() + loss.measures()).isCloseTo(0, within(1e-9));
            assertThat(loss.gradientLength()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void framesWithoutLabelsTeachOnlyWhatTheNetworkIsSureOf() throws Exception {
        var recipe = SmallWorld.withUnlabelled(40);
        try (var feed = new Feed(SmallWorld.data(), recipe, 0, 1)) {
            var batch = feed.batch(5);
            assertThat(batch.unlabelled()).isEqualTo(recipe.batch() / 2);
            assertThat(batch.weak()).isNotEqualTo(batch.strong());
            try (var learner = new Learner(SmallWorld.weights(4), recipe)) {
                for (int step = 0; step < recipe.headSteps() + 1; step++) {
                    // A network that knows nothing is sure of nothing.
                    assertThat(learner.step(feed.batch(step)).pseudo()).isZero();
                }
            }
        }
        try (var manager = TorchNet.torch().newBaseManager()) {
            // Of three classes: 0.97 for the first, a third each, 0.73 for the last.
            var scores = manager.create(new float[] {4, 0, 0, 1, 1, 1, 0, 0.5f, 2}, new Shape(3, 3));
            assertThat(Learner.sure(scores).toFloatArray()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void theKindsHaveTheirShares() {
        var draws = new Draws(SmallWorld.data().train(), SmallWorld.recipe(8));
        var counts = new java.util.EnumMap<Kind, Integer>(Kind.class);
        for (int step = 0; step < 50; step++) {
            for (int place = 0; place < 6; place++) {
                counts.merge(draws.at(step, place).source().kind(), 1, Integer::sum);
            }
        }
        assertThat(counts).containsOnlyKeys(Kind.RENDERED, Kind.BY_EYE);
        assertThat(counts.get(Kind.RENDERED)).isBetween(140, 160);
    }

    private static TrainingRun.Result run(Recipe recipe, Path folder, TrainingRun.Resume resume, NetWeights start)
            throws Exception {
        var lines = new ArrayList<String>();
        return new TrainingRun(
                        recipe,
                        SmallWorld.data(),
                        folder,
                        new ManualTicker(Instant.EPOCH),
                        24,
                        1,
                        new TrainingRun.Progress((step, of) -> {}, lines::add))
                .run(start, resume, LONG);
    }
}
