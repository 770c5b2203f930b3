package org.truegrade.road;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ModelException;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/** A network's file in ONNX Runtime. Used by one thread. */
final class OnnxNetwork implements AutoCloseable {
    /** Outputs of the network, the pictures one after the other. */
    record Output(float[] gradient, float[] alignment, Optional<float[]> embedding) {}

    private final RoadModel description;
    private final Provider provider;
    private final Model model;
    private final SessionOptions options;
    private final Predictor<NDList, NDList> predictor;

    private OnnxNetwork(RoadModel description, Provider provider, Model model, SessionOptions options) {
        this.description = description;
        this.provider = provider;
        this.model = model;
        this.options = options;
        this.predictor = model.newPredictor(new NoopTranslator());
    }

    /** Opens the network on the first provider that works, and shows it one black picture: a foreign file is found here. */
    static OnnxNetwork open(RoadModel description, Inference inference, Consumer<String> warn) throws IOException {
        // Nothing may be looked up on the network, whoever starts this: the launcher says so too.
        System.setProperty("ai.djl.offline", "true");
        var installed = OrtEnvironment.getAvailableProviders();
        for (var provider : inference.provider().attempts(installed)) {
            if (!provider.isIn(installed)) {
                warn.accept(
                        provider.word() + " is not in the ONNX Runtime of this machine: the processor looks at the road"
                                + " instead (hw/onnxruntime-jetson.md says how to build one with it)");
                continue;
            }
            try {
                return on(provider, description, inference);
            } catch (RoadModelException e) {
                throw e;
            } catch (ModelException | OrtException | EngineException | IOException e) {
                if (provider == Provider.CPU) {
                    throw new RoadModelException(description.network() + " cannot be run: " + e.getMessage(), e);
                }
                warn.accept(provider.word() + " does not work here (" + firstLine(e)
                        + "): the processor looks at the road instead");
            }
        }
        throw new IllegalStateException("the processor is always tried");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static OnnxNetwork on(Provider provider, RoadModel description, Inference inference)
            throws OrtException, IOException, ModelException {
        var options = provider.options(inference);
        var model = Model.newInstance("road", Device.cpu(), "OnnxRuntime");
        try {
            model.load(description.folder(), RoadModel.NETWORK, Map.of("sessionOptions", options));
            var network = new OnnxNetwork(description, provider, model, options);
            network.run(List.of(new Picture(NetworkInput.SIZE, NetworkInput.SIZE, new byte[NetworkInput.LENGTH])));
            return network;
        } catch (IOException | ModelException | RuntimeException e) {
            model.close();
            options.close();
            throw e;
        }
    }

    Provider provider() {
        return provider;
    }

    /**
     * @throws RoadModelException when this is another network than one that looks at roads
     */
    Output run(List<Picture> inputs) throws RoadModelException {
        var numbers = new float[inputs.size() * NetworkInput.LENGTH];
        for (int i = 0; i < inputs.size(); i++) {
            NetworkInput.fill(inputs.get(i), numbers, i * NetworkInput.LENGTH);
        }
        var shape = new Shape(inputs.size(), 3, NetworkInput.SIZE, NetworkInput.SIZE);
        try (var scope = model.getNDManager().newSubManager();
                var output = predictor.predict(new NDList(scope.create(FloatBuffer.wrap(numbers), shape)))) {
            return new Output(
                    numbers(output, "gradient", inputs.size() * Gradient.values().length),
                    numbers(output, "alignment", inputs.size() * Alignment.values().length),
                    find(output, "embedding").map(NDArray::toFloatArray));
        } catch (TranslateException | EngineException e) {
            throw new RoadModelException(description.network() + " failed on a picture: " + e.getMessage(), e);
        }
    }

    private float[] numbers(NDList output, String name, int count) throws RoadModelException {
        var found = find(output, name);
        if (found.isEmpty() || found.get().size() != count) {
            throw new RoadModelException(description.network() + " is another kind of network: it has no output '"
                    + name + "' of " + count + " numbers");
        }
        return found.get().toFloatArray();
    }

    private static Optional<NDArray> find(NDList output, String name) {
        return output.stream().filter(array -> name.equals(array.getName())).findFirst();
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
        options.close();
    }
}
