package org.truegrade.training.net;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Optional;
import org.truegrade.training.Vgg16;

/**
 * The road network as an ONNX file. Outputs: {@code gradient} and {@code alignment}, calibrated probabilities; {@code
 * embedding}, 512 means of the last map; {@code features}, the last map itself; {@code measures}, see {@link MeasureScale}.
 *
 * <p>In 8 bits every convolution but the first counts in whole steps (QDQ form of ONNX Runtime): weights in 7 bits with a
 * step for each output channel, since products of 8 by 8 bits overflow in pairs on processors with AVX2 and without VNNI;
 * what flows between in 8 bits without sign. The first convolution sees 3 channels only and stays as it is. The heads' weights
 * are kept in 8 bits and made into 32 when the file is loaded.
 */
final class OnnxNet {
    /** Largest weight: 7 bits with sign. */
    private static final int MOST = 63;

    private static final AttributeProto[] CONVOLUTION = {
        OnnxGraph.integers("kernel_shape", 3, 3),
        OnnxGraph.integers("strides", 1, 1),
        OnnxGraph.integers("pads", 1, 1, 1, 1)
    };
    private static final AttributeProto[] POOLING = {
        OnnxGraph.integers("kernel_shape", 2, 2), OnnxGraph.integers("strides", 2, 2)
    };

    private final OnnxGraph graph = new OnnxGraph("road");
    private final NetWeights weights;
    private final Optional<Ranges> ranges;

    private OnnxNet(NetWeights weights, Optional<Ranges> ranges) {
        this.weights = weights;
        this.ranges = ranges;
    }

    /**
     * @param ranges for 8 bits; empty for 32
     * @param doc what the file is and under which terms
     */
    static byte[] bytes(
            NetWeights weights,
            double gradientTemperature,
            double alignmentTemperature,
            Optional<Ranges> ranges,
            String doc) {
        var net = new OnnxNet(weights, ranges);
        net.build(gradientTemperature, alignmentTemperature);
        return net.graph.toBytes(doc);
    }

    private void build(double gradientTemperature, double alignmentTemperature) {
        int cells = weights.cells();
        var x = graph.input("input", 3, weights.size(), weights.size());
        for (var convolution : weights.trunk().convolutions()) {
            x = ranges.isPresent() ? quantised(convolution, x, ranges.get()) : full(convolution, x);
        }
        AttributeProto[] flat = {OnnxGraph.integer("axis", 1)};
        var features = graph.node("Identity", "features", x);
        var columns = graph.node("ReduceMean", "columns", mean(2), x);
        var rows = graph.node("ReduceMean", "rows", mean(3), x);
        var pooled = graph.node(
                "Concat",
                "pooled",
                new AttributeProto[] {OnnxGraph.integer("axis", 1)},
                graph.node("Flatten", "columns.flat", flat, columns),
                graph.node("Flatten", "rows.flat", flat, rows));
        var units = graph.node("Relu", "hidden.units", layer(NetWeights.HIDDEN, "hidden.sums", pooled));
        answer(NetWeights.GRADIENT, units, gradientTemperature);
        answer(NetWeights.ALIGNMENT, units, alignmentTemperature);
        graph.node("ReduceMean", "embedding", mean(2, 3), x);
        graph.output("embedding", Vgg16.CHANNELS);
        graph.output(features, Vgg16.CHANNELS, cells, cells);
        layer(NetWeights.MEASURES, NetWeights.MEASURES, units);
        graph.output(NetWeights.MEASURES, MeasureScale.COUNT);
    }

    private String full(Convolution each, String input) {
        var sums = graph.node(
                "Conv",
                each.name(),
                CONVOLUTION,
                input,
                graph.floats(each.name() + ".weight", each.kernels(), each.out(), each.in(), 3, 3),
                graph.floats(each.name() + ".bias", each.biases(), each.out()));
        var bent = graph.node("Relu", each.name() + ".relu", sums);
        return Trunk.endsGroup(each.name())
                ? graph.node("MaxPool", "pool" + Trunk.group(each.name()), POOLING, bent)
                : bent;
    }

    private String quantised(Convolution each, String input, Ranges steps) {
        var name = each.name();
        String sums;
        if (each.in() == 3) {
            sums = graph.node(
                    "Conv",
                    name,
                    CONVOLUTION,
                    input,
                    graph.floats(name + ".weight", each.kernels(), each.out(), each.in(), 3, 3),
                    graph.floats(name + ".bias", each.biases(), each.out()));
        } else {
            var packed = Quantised.perChannel(each.kernels(), each.out(), MOST);
            float inputStep = steps.step(Trunk.NAMES.get(Trunk.NAMES.indexOf(name) - 1));
            var biasSteps = new float[each.out()];
            var biases = new int[each.out()];
            for (int o = 0; o < biases.length; o++) {
                biasSteps[o] = inputStep * packed.scales()[o];
                biases[o] = Math.round(each.biases()[o] / biasSteps[o]);
            }
            AttributeProto[] byOutput = {OnnxGraph.integer("axis", 0)};
            var kernels = graph.node(
                    "DequantizeLinear",
                    name + ".weight",
                    byOutput,
                    graph.bytes(name + ".weight_int8", packed.values(), each.out(), each.in(), 3, 3),
                    graph.floats(name + ".weight_step", packed.scales(), each.out()),
                    graph.bytes(name + ".weight_zero", new byte[each.out()], each.out()));
            var bias = graph.node(
                    "DequantizeLinear",
                    name + ".bias",
                    byOutput,
                    graph.integers32(name + ".bias_int32", biases, each.out()),
                    graph.floats(name + ".bias_step", biasSteps, each.out()),
                    graph.integers32(name + ".bias_zero", new int[each.out()], each.out()));
            sums = graph.node("Conv", name, CONVOLUTION, input, kernels, bias);
        }
        var bent = graph.node("Relu", name + ".relu", sums);
        float step = steps.step(name);
        var counted = inSteps(bent, name, step);
        return Trunk.endsGroup(name)
                ? inSteps(
                        graph.node("MaxPool", "pool" + Trunk.group(name), POOLING, counted),
                        "pool" + Trunk.group(name),
                        step)
                : counted;
    }

    /** To 8 bits and back: ONNX Runtime makes one whole-numbered operator of what lies between two of these. */
    private String inSteps(String values, String name, float step) {
        var size = graph.floats(name + ".step", new float[] {step});
        var zero = graph.unsignedBytes(name + ".zero", new byte[] {0});
        var whole = graph.node("QuantizeLinear", name + ".uint8", values, size, zero);
        return graph.node("DequantizeLinear", name + ".out", whole, size, zero);
    }

    private static AttributeProto[] mean(long... axes) {
        return new AttributeProto[] {OnnxGraph.integers("axes", axes), OnnxGraph.integer("keepdims", 0)};
    }

    private String layer(String name, String output, String input) {
        var matrix = weights.get(name + ".weight");
        var bias = weights.get(name + ".bias");
        return graph.node(
                "Gemm",
                output,
                new AttributeProto[] {OnnxGraph.integer("transB", 1)},
                input,
                matrix(name, matrix),
                graph.floats(name + ".bias", bias.values(), bias.shape()));
    }

    private String matrix(String name, Tensor matrix) {
        int out = (int) matrix.shape()[0];
        if (ranges.isEmpty()) {
            return graph.floats(name + ".weight", matrix.values(), matrix.shape());
        }
        // Not DequantizeLinear, which ONNX Runtime would run at every picture: a cast and a product of constants it
        // computes
        // once, when it loads the file.
        var packed = Quantised.perChannel(matrix.values(), out, 127);
        var cast = graph.node(
                "Cast",
                name + ".weight_cast",
                new AttributeProto[] {OnnxGraph.integer("to", TensorProto.DataType.FLOAT.getNumber())},
                graph.bytes(name + ".weight_int8", packed.values(), matrix.shape()));
        return graph.node("Mul", name + ".weight", cast, graph.floats(name + ".weight_step", packed.scales(), out, 1));
    }

    private void answer(String name, String units, double temperature) {
        var scores = layer(name, name + ".scores", units);
        var cooled = graph.node("Div", name + ".calibrated", scores, graph.floats(name + ".temperature", new float[] {
            (float) temperature
        }));
        graph.node("Softmax", name, new AttributeProto[] {OnnxGraph.integer("axis", 1)}, cooled);
        graph.output(name, weights.get(name + ".bias").shape());
    }
}
