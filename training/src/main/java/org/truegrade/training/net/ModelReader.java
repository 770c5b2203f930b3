package org.truegrade.training.net;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.truegrade.road.RoadModel;

/** Takes the numbers out of a model's ONNX file. Those kept in 8 bits come back as near as 8 bits are. */
final class ModelReader {
    private ModelReader() {}

    /**
     * @throws IOException when the folder's network is none of {@link OnnxNet}
     */
    static NetWeights weights(Path folder) throws IOException {
        var file = folder.resolve(RoadModel.NETWORK);
        var stored = new LinkedHashMap<String, TensorProto>();
        for (var tensor :
                ModelProto.parseFrom(Files.readAllBytes(file)).getGraph().getInitializerList()) {
            stored.put(tensor.getName(), tensor);
        }
        var names = Trunk.NAMES.stream().toList();
        var tensors = new LinkedHashMap<String, Tensor>();
        for (var name : java.util.stream.Stream.of(names, java.util.List.of(NetWeights.HIDDEN), NetWeights.HEADS)
                .flatMap(java.util.List::stream)
                .toList()) {
            tensors.put(name + ".weight", tensor(file, stored, name + ".weight", "int8"));
            tensors.put(name + ".bias", tensor(file, stored, name + ".bias", "int32"));
        }
        return new NetWeights(tensors);
    }

    /** Temperatures and floors as the model's description has them. */
    static ModelWriter.Calibration calibration(Path folder) throws IOException {
        var json = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(RoadModel.JSON)));
        var gradient = json.path(NetWeights.GRADIENT);
        var alignment = json.path(NetWeights.ALIGNMENT);
        return new ModelWriter.Calibration(
                gradient.path("temperature_in_the_network").asDouble(1),
                alignment.path("temperature_in_the_network").asDouble(1),
                gradient.path("unknown_below").asDouble(),
                alignment.path("unknown_below").asDouble());
    }

    private static Tensor tensor(Path file, Map<String, TensorProto> stored, String name, String whole)
            throws IOException {
        var plain = stored.get(name);
        if (plain != null) {
            return new Tensor(shape(plain), floats(plain));
        }
        var packed = stored.get(name + "_" + whole);
        var steps = stored.get(name + "_step");
        if (packed == null || steps == null) {
            throw new IOException(file + " is no network that can be trained further: it has no " + name);
        }
        var scales = floats(steps);
        var raw = packed.getRawData();
        var numbers = raw.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        boolean bytes = packed.getDataType() == TensorProto.DataType.INT8.getNumber();
        var values = new float[bytes ? raw.size() : raw.size() / 4];
        int each = values.length / scales.length;
        for (int i = 0; i < values.length; i++) {
            values[i] = (bytes ? numbers.get(i) : numbers.getInt(4 * i)) * scales[i / each];
        }
        return new Tensor(shape(packed), values);
    }

    private static long[] shape(TensorProto tensor) {
        return tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
    }

    private static float[] floats(TensorProto tensor) {
        var values = new float[tensor.getRawData().size() / 4];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}
