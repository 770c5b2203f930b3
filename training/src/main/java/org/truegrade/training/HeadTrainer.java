package org.truegrade.training;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import java.util.function.Consumer;

/**
 * Trains one head in PyTorch on numbers that the frozen trunk has given: Adam with weight decay, label smoothing and
 * dropout, batches that hold all classes alike. The state with the least loss on the calibration part is kept. The same
 * seed gives the same head on the same machine.
 */
final class HeadTrainer {
    /**
     * How to train.
     *
     * @param units of the first layer
     * @param dropout share of the first layer's units left out in each step
     * @param smoothing share of the label that is spread over all classes
     */
    record Recipe(
            int units,
            double dropout,
            double smoothing,
            double learningRate,
            double weightDecay,
            int steps,
            int batch,
            int checkEvery,
            int seed) {
        /** What has done best on the calibration part so far. */
        static Recipe seeded(int seed) {
            return new Recipe(24, 0.5, 0.1, 5e-4, 3, 600, 64, 50, seed);
        }
    }

    /** One point of the learning curve. */
    record Point(String head, int step, double trainLoss, double calibrationLoss, double calibrationMacroF1) {}

    private final Recipe recipe;
    private final Consumer<Point> curve;

    HeadTrainer(Recipe recipe, Consumer<Point> curve) {
        this.recipe = recipe;
        this.curve = curve;
    }

    Head train(String name, int classes, double realShare, List<Labelled> train, List<Labelled> calibration) {
        var scaling = Scaling.of(train);
        var sampler = new BalancedSampler(train, classes, realShare, recipe.seed());
        try (var model = Model.newInstance(name, "PyTorch")) {
            Engine.getEngine("PyTorch").setRandomSeed(recipe.seed());
            // The layers are so small that two threads only wait for each other: ten times slower on a busy machine.
            JniUtils.setNumThreads(1);
            var block = new SequentialBlock()
                    .add(Linear.builder().setUnits(recipe.units()).build())
                    .add(Activation::relu)
                    .add(Dropout.builder().optRate((float) recipe.dropout()).build())
                    .add(Linear.builder().setUnits(classes).build());
            model.setBlock(block);
            var config = new DefaultTrainingConfig(new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true))
                    .optOptimizer(Optimizer.adamW()
                            .optLearningRateTracker(Tracker.fixed((float) recipe.learningRate()))
                            .optWeightDecays((float) recipe.weightDecay())
                            .build());
            try (var trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(recipe.batch(), Pooled.LENGTH));
                return steps(name, classes, trainer, block, scaling, sampler, calibration);
            }
        }
    }

    private Head steps(
            String name,
            int classes,
            Trainer trainer,
            SequentialBlock block,
            Scaling scaling,
            BalancedSampler sampler,
            List<Labelled> calibration) {
        Head best = read(name, block, scaling);
        double bestLoss = Double.MAX_VALUE;
        double loss = 0;
        for (int step = 1; step <= recipe.steps(); step++) {
            loss += step(trainer, sampler.next(recipe.batch()), scaling, classes);
            if (step % recipe.checkEvery() == 0) {
                var head = read(name, block, scaling);
                double heldOut = Calibration.loss(head, calibration, classes);
                var confusion = Confusion.of(head, calibration, classes);
                curve.accept(new Point(name, step, loss / recipe.checkEvery(), heldOut, confusion.macroF1()));
                loss = 0;
                if (heldOut < bestLoss) {
                    bestLoss = heldOut;
                    best = head;
                }
            }
        }
        return best.at(Calibration.temperature(best, calibration, classes));
    }

    private double step(Trainer trainer, List<Labelled> batch, Scaling scaling, int classes) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            var x = new float[batch.size() * Pooled.LENGTH];
            var y = new float[batch.size() * classes];
            for (int i = 0; i < batch.size(); i++) {
                scaling.apply(batch.get(i).pooled(), x, i * Pooled.LENGTH);
                for (int c = 0; c < classes; c++) {
                    double hot = c == batch.get(i).label() ? 1 - recipe.smoothing() : 0;
                    y[i * classes + c] = (float) (hot + recipe.smoothing() / classes);
                }
            }
            var data = new NDList(scope.create(x, new Shape(batch.size(), Pooled.LENGTH)));
            var labels = new NDList(scope.create(y, new Shape(batch.size(), classes)));
            try (var collector = trainer.newGradientCollector()) {
                var loss = trainer.getLoss().evaluate(labels, trainer.forward(data));
                collector.backward(loss);
                trainer.step();
                return loss.getFloat();
            }
        }
    }

    /** The head as plain numbers, with the scaling of its input folded into the first layer. */
    private static Head read(String name, SequentialBlock block, Scaling scaling) {
        var parameters = block.getParameters();
        var hidden = rows(parameters.valueAt(0).getArray().toFloatArray(), Pooled.LENGTH);
        var hiddenBias = parameters.valueAt(1).getArray().toFloatArray();
        scaling.fold(hidden, hiddenBias);
        var output = rows(parameters.valueAt(2).getArray().toFloatArray(), hiddenBias.length);
        return new Head(
                name,
                hidden,
                hiddenBias,
                output,
                parameters.valueAt(3).getArray().toFloatArray(),
                1);
    }

    private static float[][] rows(float[] all, int length) {
        var rows = new float[all.length / length][length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(all, row * length, rows[row], 0, length);
        }
        return rows;
    }
}
