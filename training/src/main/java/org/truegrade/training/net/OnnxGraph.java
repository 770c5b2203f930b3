package org.truegrade.training.net;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Builds an ONNX file node by node; each node's output carries the node's name. */
public final class OnnxGraph {
    private static final int OPSET = 13;
    private static final int IR_VERSION = 8;

    private final GraphProto.Builder graph;

    public OnnxGraph(String name) {
        graph = GraphProto.newBuilder().setName(name);
    }

    /** An input whose first dimension is the number of pictures. */
    public String input(String name, long... rest) {
        graph.addInput(value(name, rest));
        return name;
    }

    public void output(String name, long... rest) {
        graph.addOutput(value(name, rest));
    }

    private static ValueInfoProto value(String name, long... rest) {
        var shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("pictures"));
        for (long length : rest) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(length));
        }
        var tensor = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    public String floats(String name, float[] numbers, long... shape) {
        var bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return tensor(name, TensorProto.DataType.FLOAT, ByteString.copyFrom(bytes.array()), shape);
    }

    public String bytes(String name, byte[] numbers, long... shape) {
        return tensor(name, TensorProto.DataType.INT8, ByteString.copyFrom(numbers), shape);
    }

    /** Unsigned. */
    public String unsignedBytes(String name, byte[] numbers, long... shape) {
        return tensor(name, TensorProto.DataType.UINT8, ByteString.copyFrom(numbers), shape);
    }

    public String integers32(String name, int[] numbers, long... shape) {
        var bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(numbers);
        return tensor(name, TensorProto.DataType.INT32, ByteString.copyFrom(bytes.array()), shape);
    }

    private String tensor(String name, TensorProto.DataType type, ByteString raw, long... shape) {
        var tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(raw);
        Arrays.stream(shape).forEach(tensor::addDims);
        graph.addInitializer(tensor);
        return name;
    }

    /**
     * @return the name, which is also the output's
     */
    public String node(String operator, String name, AttributeProto[] attributes, String... inputs) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(name)
                .addAllInput(Arrays.asList(inputs))
                .addOutput(name)
                .addAllAttribute(Arrays.asList(attributes)));
        return name;
    }

    public String node(String operator, String name, String... inputs) {
        return node(operator, name, new AttributeProto[0], inputs);
    }

    public static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    public static AttributeProto integers(String name, long... values) {
        var attribute = AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    /**
     * @param doc what the file is and under which terms, kept in it
     */
    public byte[] toBytes(String doc) {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("truegrade")
                .setDocString(doc)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }
}
