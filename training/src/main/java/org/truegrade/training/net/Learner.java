package org.truegrade.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Map;

/** The network while it learns: one step after the other. Used by one thread. */
final class Learner implements AutoCloseable {
    /** How one step went. */
    record Loss(double gradient, double alignment, double measures, double pseudo, double gradientLength) {}

    /** Only what is nearly sure teaches others: the threshold of K. Sohn et al., FixMatch, 2020, for fewer classes. */
    private static final double SURE = 0.9;

    private final Recipe recipe;
    private final TorchNet net;
    private final AdamW optimiser;
    private int step;

    Learner(NetWeights start, Recipe recipe) {
        this.recipe = recipe;
        this.net = new TorchNet(start);
        this.optimiser = new AdamW(net, recipe.weightDecay(), recipe.longest());
    }

    /** The next step, counted from 0. */
    int step() {
        return step;
    }

    Loss step(Batch batch) {
        net.arrays().forEach((name, array) -> {
            boolean learns = recipe.learns(name, step);
            if (array.hasGradient() != learns) {
                array.setRequiresGradient(learns);
            }
        });
        Loss loss;
        try (var scope = net.manager().newSubManager()) {
            var pseudo = batch.unlabelled() > 0 && step >= recipe.headSteps() ? pseudo(batch, scope) : null;
            loss = backward(batch, pseudo, scope);
        }
        JniUtils.setGradMode(false);
        double decay = Math.min(recipe.meanDecay(), (1.0 + step) / (10.0 + step));
        double length = optimiser.step(name -> recipe.rate(name, step), decay);
        step++;
        return new Loss(loss.gradient(), loss.alignment(), loss.measures(), loss.pseudo(), length);
    }

    private Loss backward(Batch batch, TorchNet.@org.jspecify.annotations.Nullable Output pseudo, NDManager scope) {
        int n = batch.count();
        try (var collector = TorchNet.torch().newGradientCollector()) {
            var x = scope.create(batch.pictures(), new Shape(n, 3, batch.size(), batch.size()));
            var input = pseudo == null
                    ? x
                    : NDArrays.concat(
                            new NDList(
                                    x,
                                    scope.create(
                                            batch.strong(),
                                            new Shape(batch.unlabelled(), 3, batch.size(), batch.size()))),
                            0);
            var out = net.forward(input, recipe.dropout(step));
            var mine = ":" + n;
            var gradient = entropy(out.gradient().get(mine), scope.create(batch.gradient(), new Shape(n, 3)));
            var alignment = entropy(out.alignment().get(mine), scope.create(batch.alignment(), new Shape(n, 4)));
            var shape = new Shape(n, MeasureScale.COUNT);
            var measures = huber(
                    out.measures().get(mine),
                    scope.create(batch.measures(), shape),
                    scope.create(batch.known(), shape));
            var loss = gradient.add(alignment).add(measures.mul((float) recipe.measureWeight()));
            double extra = 0;
            if (pseudo != null) {
                var others = n + ":";
                var taught = entropy(out.gradient().get(others), pseudo.gradient())
                        .add(entropy(out.alignment().get(others), pseudo.alignment()));
                loss = loss.add(taught.mul((float) recipe.pseudo()));
                extra = taught.getFloat();
            }
            collector.backward(loss);
            return new Loss(gradient.getFloat(), alignment.getFloat(), measures.getFloat(), extra, 0);
        }
    }

    /** What the network is sure of in frames without labels, as wanted shares; rows of 0 where it is not. */
    private TorchNet.Output pseudo(Batch batch, NDManager scope) {
        JniUtils.setGradMode(false);
        var x = scope.create(batch.weak(), new Shape(batch.unlabelled(), 3, batch.size(), batch.size()));
        var out = net.forward(x, Dropout.NONE);
        return new TorchNet.Output(sure(out.gradient()), sure(out.alignment()), out.measures());
    }

    /** One row of 0 and at most one 1 a picture. */
    static NDArray sure(NDArray scores) {
        var shares = scores.softmax(1);
        var most = shares.max(new int[] {1}, true);
        return shares.gte(most).logicalAnd(most.gte(SURE)).toType(ai.djl.ndarray.types.DataType.FLOAT32, true);
    }

    /** Mean over the pictures that have a label. */
    private static NDArray entropy(NDArray scores, NDArray wanted) {
        double labelled = Math.max(
                1,
                wanted.sum(new int[] {1})
                        .gt(0)
                        .sum()
                        .toType(ai.djl.ndarray.types.DataType.FLOAT32, false)
                        .getFloat());
        return scores.logSoftmax(1).mul(wanted).sum().mul((float) (-1 / labelled));
    }

    /** Half the square up to 1, straight beyond; mean over the known numbers. */
    private static NDArray huber(NDArray numbers, NDArray wanted, NDArray known) {
        var off = numbers.sub(wanted).abs();
        var near = off.minimum(1f);
        double count = Math.max(1, known.sum().getFloat());
        return near.square().mul(0.5f).add(off.sub(near)).mul(known).sum().div((float) count);
    }

    NetWeights weights() {
        return net.weights();
    }

    /** The running mean of the weights: what is judged and kept. */
    NetWeights mean() {
        return optimiser.mean();
    }

    Map<String, Tensor> optimiserState() {
        return optimiser.state();
    }

    void restore(int atStep, NetWeights weights, Map<String, Tensor> optimiserState) {
        step = atStep;
        JniUtils.setGradMode(false);
        net.set(weights);
        optimiser.restore(optimiserState);
    }

    @Override
    public void close() {
        net.close();
    }
}
