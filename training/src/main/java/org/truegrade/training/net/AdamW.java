package org.truegrade.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * AdamW (I. Loshchilov, F. Hutter, Decoupled Weight Decay Regularization, 2019) with a learning rate for each array,
 * gradients cut to a common length, and a running mean of the weights beside them.
 */
final class AdamW {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final TorchNet net;
    private final double weightDecay;
    private final double longest;
    private final Map<String, NDArray> first = new LinkedHashMap<>();
    private final Map<String, NDArray> second = new LinkedHashMap<>();
    private final Map<String, NDArray> mean = new LinkedHashMap<>();
    private final Map<String, Integer> steps = new LinkedHashMap<>();

    /**
     * @param longest length of the gradient of all numbers together above which it is cut
     */
    AdamW(TorchNet net, double weightDecay, double longest) {
        this.net = net;
        this.weightDecay = weightDecay;
        this.longest = longest;
        net.arrays().forEach((name, array) -> {
            first.put(name, net.manager().zeros(array.getShape()));
            second.put(name, net.manager().zeros(array.getShape()));
            mean.put(name, array.duplicate());
            steps.put(name, 0);
        });
    }

    /**
     * One step along the gradients that the arrays carry; clears them.
     *
     * @param rate of each array by its name; 0 leaves it alone
     * @param meanDecay how much of the running mean stays
     * @return length of the gradient before it was cut
     */
    double step(ToDoubleFunction<String> rate, double meanDecay) {
        try (var scope = net.manager().newSubManager()) {
            var gradients = new LinkedHashMap<String, NDArray>();
            double square = 0;
            for (var entry : net.arrays().entrySet()) {
                if (entry.getValue().hasGradient()) {
                    var gradient = entry.getValue().getGradient();
                    gradient.attach(scope);
                    gradients.put(entry.getKey(), gradient);
                    square += gradient.square().sum().getFloat();
                }
            }
            double length = Math.sqrt(square);
            if (!Double.isFinite(length)) {
                throw new ArithmeticException("the gradient is no number: the learning rate is too high");
            }
            double cut = Math.min(1, longest / Math.max(length, 1e-12));
            gradients.forEach((name, gradient) -> {
                double learning = rate.applyAsDouble(name);
                if (learning > 0) {
                    update(name, gradient, learning, cut, scope);
                }
                gradient.muli(0);
            });
            average(meanDecay, scope);
            return length;
        }
    }

    private void update(String name, NDArray gradient, double learning, double cut, NDManager scope) {
        int t = steps.merge(name, 1, Integer::sum);
        var m = first.get(name);
        var v = second.get(name);
        var weights = net.arrays().get(name);
        if (m == null || v == null || weights == null) {
            throw new IllegalStateException(name);
        }
        gradient.muli(cut);
        m.muli(BETA1).addi(gradient.mul(1 - BETA1));
        v.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
        double unbiased1 = 1 - Math.pow(BETA1, t);
        double unbiased2 = 1 - Math.pow(BETA2, t);
        var root = v.sqrt();
        root.attach(scope);
        root.divi(Math.sqrt(unbiased2)).addi(EPSILON);
        var change = m.div(root);
        change.attach(scope);
        // Biases are not pulled to zero.
        if (name.endsWith(".weight")) {
            weights.muli(1 - learning * weightDecay);
        }
        weights.subi(change.muli(learning / unbiased1));
    }

    private void average(double decay, NDManager scope) {
        mean.forEach((name, average) -> {
            var now = net.arrays().get(name);
            if (now != null) {
                var share = now.mul(1 - decay);
                share.attach(scope);
                average.muli(decay).addi(share);
            }
        });
    }

    /** The running mean of the weights. */
    NetWeights mean() {
        return new NetWeights(tensors(mean));
    }

    /** Everything that is needed to go on, by names of its own. */
    Map<String, Tensor> state() {
        var state = new LinkedHashMap<String, Tensor>();
        tensors(first).forEach((name, tensor) -> state.put("first/" + name, tensor));
        tensors(second).forEach((name, tensor) -> state.put("second/" + name, tensor));
        tensors(mean).forEach((name, tensor) -> state.put("mean/" + name, tensor));
        steps.forEach((name, count) -> state.put("steps/" + name, Tensor.of(new float[] {count}, 1)));
        return state;
    }

    void restore(Map<String, Tensor> state) {
        state.forEach((key, tensor) -> {
            int slash = key.indexOf('/');
            var name = key.substring(slash + 1);
            switch (key.substring(0, slash)) {
                case "first" -> set(first, name, tensor);
                case "second" -> set(second, name, tensor);
                case "mean" -> set(mean, name, tensor);
                case "steps" -> steps.put(name, (int) tensor.values()[0]);
                default -> throw new IllegalArgumentException(key);
            }
        });
    }

    private static void set(Map<String, NDArray> arrays, String name, Tensor tensor) {
        var array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no " + name);
        }
        array.set(tensor.values());
    }

    private static Map<String, Tensor> tensors(Map<String, NDArray> arrays) {
        var tensors = new LinkedHashMap<String, Tensor>();
        arrays.forEach((name, array) -> tensors.put(
                name, Tensor.of(array.toFloatArray(), array.getShape().getShape())));
        return tensors;
    }
}
