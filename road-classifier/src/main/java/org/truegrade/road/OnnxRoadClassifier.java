package org.truegrade.road;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.video.Picture;

/**
 * VGG16 with two heads in ONNX Runtime through DJL. Any thread may ask; the native work is done on one platform thread of
 * its own, one batch after the other.
 */
public final class OnnxRoadClassifier implements RoadClassifier {
    private final RoadModel description;
    private final OnnxNetwork network;
    private final int batch;
    private final ExecutorService thread;

    private OnnxRoadClassifier(RoadModel description, OnnxNetwork network, int batch, ExecutorService thread) {
        this.description = description;
        this.network = network;
        this.batch = batch;
        this.thread = thread;
    }

    /** The model of {@link RoadModels#chosen}, computed as configured. */
    public static OnnxRoadClassifier open() throws IOException {
        return open(RoadModels.chosen());
    }

    /**
     * @param modelFolder with {@code road.onnx} and {@code model.json}
     * @throws RoadModelException when it holds no model that this program runs
     */
    public static OnnxRoadClassifier open(Path modelFolder) throws IOException {
        return open(modelFolder, Inference.configured(), message -> System.err.println("truegrade: " + message));
    }

    /**
     * @param warn told in one sentence when the wanted provider is not there and the processor computes instead
     * @throws RoadModelException when the folder holds no model that this program runs
     */
    public static OnnxRoadClassifier open(Path modelFolder, Inference inference, Consumer<String> warn)
            throws IOException {
        var description = RoadModel.read(modelFolder);
        var thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("inference").factory());
        try {
            var network = on(thread, () -> OnnxNetwork.open(description, inference, warn));
            return new OnnxRoadClassifier(description, network, inference.batch(), thread);
        } catch (IOException | RuntimeException e) {
            thread.shutdown();
            throw e;
        }
    }

    public RoadModel description() {
        return description;
    }

    /** What computes in the end. */
    public Provider provider() {
        return network.provider();
    }

    @Override
    public String model() {
        return description.label();
    }

    @Override
    public Floors floors() {
        return description.floors();
    }

    @Override
    public List<RoadAnswer> answers(List<Picture> inputs) throws IOException {
        var answers = new ArrayList<RoadAnswer>();
        for (int from = 0; from < inputs.size(); from += batch) {
            var part = inputs.subList(from, Math.min(inputs.size(), from + batch));
            var output = on(thread, () -> network.run(part));
            for (int i = 0; i < part.size(); i++) {
                answers.add(new RoadAnswer(
                        probabilities(Gradient.class, output.gradient(), i),
                        probabilities(Alignment.class, output.alignment(), i)));
            }
        }
        return answers;
    }

    @Override
    public Optional<float[]> embedding(Picture input) throws IOException {
        return on(thread, () -> network.run(List.of(input))).embedding();
    }

    private static <E extends Enum<E>> Probabilities<E> probabilities(Class<E> type, float[] all, int row) {
        int classes = type.getEnumConstants().length;
        var values = new double[classes];
        Arrays.setAll(values, i -> all[row * classes + i]);
        return Probabilities.of(type, values);
    }

    private static <T> T on(ExecutorService thread, Callable<T> work) throws IOException {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IOException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("looking at the road was interrupted", e);
        }
    }

    @Override
    public void close() {
        thread.execute(network::close);
        thread.close();
    }
}
