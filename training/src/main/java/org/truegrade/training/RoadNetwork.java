package org.truegrade.training;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import org.truegrade.road.NetworkInput;
import org.truegrade.training.net.OnnxGraph;

/**
 * VGG16 with two heads as an ONNX file: 13 convolutions 3 × 3 with stride 1 and padding 1, five poolings 2 × 2 with stride
 * 2, then what the heads see ({@link Pooled}) and the heads, each ending in calibrated probabilities.
 */
final class RoadNetwork {
    /** How the trunk's weights are kept. */
    enum Weights {
        /** 32-bit numbers: 59 MB. */
        FP32,
        /** 8-bit numbers and one scale an output channel, made into 32-bit numbers by the graph: 15 MB. */
        INT8
    }

    private static final AttributeProto[] CONVOLUTION = {
        OnnxGraph.integers("kernel_shape", 3, 3),
        OnnxGraph.integers("strides", 1, 1),
        OnnxGraph.integers("pads", 1, 1, 1, 1)
    };
    private static final AttributeProto[] POOLING = {
        OnnxGraph.integers("kernel_shape", 2, 2), OnnxGraph.integers("strides", 2, 2)
    };

    private RoadNetwork() {}

    static byte[] onnx(Vgg16 trunk, Head gradient, Head alignment, Weights weights, String doc) {
        var graph = new OnnxGraph("road");
        var x = graph.input("input", 3, NetworkInput.SIZE, NetworkInput.SIZE);
        for (var group : Vgg16.GROUPS) {
            for (var name : group.names()) {
                x = convolution(graph, trunk.weights(name), name, x, weights);
            }
            x = graph.node("MaxPool", "pool" + group.number(), POOLING, x);
        }
        var pooled = pooled(graph, x);
        head(graph, gradient, pooled);
        head(graph, alignment, pooled);
        return graph.toBytes(doc);
    }

    private static String convolution(
            OnnxGraph graph, Vgg16.Weights values, String name, String input, Weights weights) {
        long[] shape = {values.out(), values.in(), 3, 3};
        String kernels;
        if (weights == Weights.FP32) {
            kernels = graph.floats(name + ".weight", values.kernels(), shape);
        } else {
            var packed = Quantised.perChannel(values.kernels(), values.out());
            // Not DequantizeLinear: ONNX Runtime leaves that to every run, and its convolutions then cannot arrange
            // their
            // weights beforehand. A cast and a product of constants it computes once, when it loads the file.
            var cast = graph.node(
                    "Cast",
                    name + ".weight_cast",
                    new AttributeProto[] {OnnxGraph.integer("to", TensorProto.DataType.FLOAT.getNumber())},
                    graph.bytes(name + ".weight_int8", packed.values(), shape));
            kernels = graph.node(
                    "Mul",
                    name + ".weight",
                    cast,
                    graph.floats(name + ".weight_scale", packed.scales(), values.out(), 1, 1, 1));
        }
        var biases = graph.floats(name + ".bias", values.biases(), values.out());
        var sums = graph.node("Conv", name, CONVOLUTION, input, kernels, biases);
        return graph.node("Relu", name + ".relu", sums);
    }

    /** Square root, means over the height and over the width, one after the other. */
    private static String pooled(OnnxGraph graph, String pool5) {
        var root = graph.node("Sqrt", "root", pool5);
        var columns = graph.node("ReduceMean", "columns", mean(2), root);
        var rows = graph.node("ReduceMean", "rows", mean(3), root);
        AttributeProto[] flat = {OnnxGraph.integer("axis", 1)};
        return graph.node(
                "Concat",
                "pooled",
                new AttributeProto[] {OnnxGraph.integer("axis", 1)},
                graph.node("Flatten", "columns.flat", flat, columns),
                graph.node("Flatten", "rows.flat", flat, rows));
    }

    private static AttributeProto[] mean(int axis) {
        return new AttributeProto[] {OnnxGraph.integers("axes", axis), OnnxGraph.integer("keepdims", 0)};
    }

    private static void head(OnnxGraph graph, Head head, String pooled) {
        var name = head.name();
        AttributeProto[] transposed = {OnnxGraph.integer("transB", 1)};
        var hidden = graph.node(
                "Gemm",
                name + ".hidden",
                transposed,
                pooled,
                graph.floats(name + ".hidden.weight", flat(head.hidden()), head.hidden().length, Pooled.LENGTH),
                graph.floats(name + ".hidden.bias", head.hiddenBias(), head.hiddenBias().length));
        var units = graph.node("Relu", name + ".units", hidden);
        var scores = graph.node(
                "Gemm",
                name + ".scores",
                transposed,
                units,
                graph.floats(name + ".output.weight", flat(head.output()), head.classes(), head.hiddenBias().length),
                graph.floats(name + ".output.bias", head.outputBias(), head.classes()));
        var cooled = graph.node("Div", name + ".calibrated", scores, graph.floats(name + ".temperature", new float[] {
            (float) head.temperature()
        }));
        graph.node("Softmax", name, new AttributeProto[] {OnnxGraph.integer("axis", 1)}, cooled);
        graph.output(name, head.classes());
    }

    private static float[] flat(float[][] rows) {
        var flat = new float[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, flat, row * rows[0].length, rows[0].length);
        }
        return flat;
    }
}
