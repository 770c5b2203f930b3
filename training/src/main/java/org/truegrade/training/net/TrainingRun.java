package org.truegrade.training.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.truegrade.training.data.Datasets;
import org.truegrade.trip.Ticker;

/**
 * One training: steps, looks at the held-out part, checkpoints; stops in time and goes on later.
 *
 * @param folder of the checkpoint and the learning curve
 * @param paintedHeldOut most held-out pictures of each painted source that each look takes in
 * @param threads that make pictures
 */
record TrainingRun(
        Recipe recipe, Datasets data, Path folder, Ticker ticker, int paintedHeldOut, int threads, Progress progress) {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /** Who is told. */
    record Progress(Steps steps, Consumer<String> lines) {}

    /** What to do with a checkpoint. */
    enum Resume {
        /** There must be none. */
        NO,
        /** Go on from it, with the same settings. */
        SAME,
        /** Go on from it, whatever the settings were. */
        CHANGED
    }

    /** Called after each step. */
    @FunctionalInterface
    interface Steps {
        void done(int step, int of);
    }

    /**
     * What is left at the end.
     *
     * @param finished false when time ran out before the last step
     */
    record Result(NetWeights best, int bestStep, boolean finished, int steps) {}

    /** Sums of losses since the last look. */
    private static final class Sums {
        private final double[] losses = new double[4];
        private int count;

        void add(Learner.Loss loss) {
            losses[0] += loss.gradient();
            losses[1] += loss.alignment();
            losses[2] += loss.measures();
            losses[3] += loss.pseudo();
            count++;
        }

        double[] means() {
            var means = new double[losses.length];
            for (int i = 0; i < means.length; i++) {
                means[i] = count == 0 ? 0 : losses[i] / count;
            }
            return means;
        }
    }

    /**
     * @param start weights to begin with; a checkpoint's come before them
     * @param resume what to do with a checkpoint in the folder
     * @param atMost stops with a checkpoint after this time
     */
    Result run(NetWeights start, Resume resume, Duration atMost) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var found = Checkpoint.read(folder);
        if (found.isPresent() && resume == Resume.NO) {
            throw new IOException(folder.resolve(Checkpoint.FILE)
                    + " is of a run that was not finished: go on with --resume, or delete it");
        }
        found.filter(checkpoint -> !checkpoint.recipe().equals(words()))
                .ifPresent(checkpoint -> settingsDiffer(checkpoint, resume));
        long began = ticker.nanos();
        try (var learner = new Learner(start, recipe);
                var judge = new Judge(data.calibrate(), start, paintedHeldOut)) {
            var best = start;
            double bestLoss = Double.POSITIVE_INFINITY;
            int bestStep = 0;
            if (found.isPresent()) {
                var from = found.get();
                learner.restore(from.step(), from.weights(), from.optimiser());
                best = from.best();
                bestLoss = from.bestLoss();
                bestStep = from.bestStep();
            }
            var curve = Curve.open(folder, learner.step());
            var sums = new Sums();
            var minute = new Sums();
            long lastCheckpoint = began;
            long lastLine = began;
            int stepsAtLine = learner.step();
            try (var feed = new Feed(data, recipe, learner.step(), threads)) {
                say("step " + learner.step() + " of " + recipe.steps() + ", shares "
                        + feed.draws().shares() + ", held out " + judge.pictures() + " pictures");
                while (learner.step() < recipe.steps() && ticker.nanos() - began < atMost.toNanos()) {
                    var loss = learner.step(feed.next());
                    sums.add(loss);
                    minute.add(loss);
                    progress.steps().done(learner.step(), recipe.steps());
                    if (learner.step() % recipe.checkEvery() == 0 || learner.step() == recipe.steps()) {
                        var mean = learner.mean();
                        var point = look(judge, mean, learner.step(), sums.means());
                        curve.add(point);
                        say(point.line());
                        sums = new Sums();
                        if (point.heldOut() < bestLoss) {
                            best = mean;
                            bestLoss = point.heldOut();
                            bestStep = learner.step();
                        }
                    }
                    long now = ticker.nanos();
                    if (now - lastLine > BETWEEN_LINES.toNanos()) {
                        double seconds = (now - lastLine) / 1e9 / (learner.step() - stepsAtLine);
                        say(line(learner.step(), seconds, minute.means(), feed.pooled()));
                        minute = new Sums();
                        lastLine = now;
                        stepsAtLine = learner.step();
                    }
                    if (now - lastCheckpoint > BETWEEN_CHECKPOINTS.toNanos()) {
                        checkpoint(learner, best, bestLoss, bestStep);
                        lastCheckpoint = now;
                    }
                }
            }
            checkpoint(learner, best, bestLoss, bestStep);
            boolean finished = learner.step() >= recipe.steps();
            return new Result(bestStep == 0 ? learner.mean() : best, bestStep, finished, learner.step());
        }
    }

    private void settingsDiffer(Checkpoint checkpoint, Resume resume) {
        var both = "it has\n  " + checkpoint.recipe() + "\nand now it would be\n  " + words();
        if (resume != Resume.CHANGED) {
            throw new IllegalArgumentException("the checkpoint in " + folder + " was made with other settings; " + both
                    + "\n--changed goes on with the new ones");
        }
        say("goes on with other settings than before; " + both);
    }

    /** The recipe but for the number of steps, which may change on the way. */
    private String words() {
        return recipe.in(0).toString();
    }

    private void checkpoint(Learner learner, NetWeights best, double bestLoss, int bestStep) throws IOException {
        new Checkpoint(words(), learner.step(), learner.weights(), learner.optimiserState(), best, bestLoss, bestStep)
                .write(folder);
    }

    private static Curve.Point look(Judge judge, NetWeights weights, int step, double[] train) {
        var scores = judge.scores(weights);
        double heldOut = scores.loss(Scores.Question.GRADIENT, 1) + scores.loss(Scores.Question.ALIGNMENT, 1);
        double[] f1 = {
            scores.macroF1(Scores.Question.GRADIENT, false),
            scores.macroF1(Scores.Question.ALIGNMENT, false),
            scores.macroF1(Scores.Question.GRADIENT, true),
            scores.macroF1(Scores.Question.ALIGNMENT, true)
        };
        return new Curve.Point(step, train, heldOut, f1, scores.slopeError());
    }

    private static String line(int step, double seconds, double[] losses, int pooled) {
        return String.format(
                Locale.ROOT,
                "step %d, %.2f s a step, loss gradient %.3f alignment %.3f measures %.3f pseudo %.3f, %d scenes in the pool",
                step,
                seconds,
                losses[0],
                losses[1],
                losses[2],
                losses[3],
                pooled);
    }

    private void say(String line) {
        progress.lines().accept(line);
    }
}
