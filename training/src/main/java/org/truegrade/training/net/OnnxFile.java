package org.truegrade.training.net;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ModelException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.truegrade.trip.Ticker;

/** One ONNX file of a road network in ONNX Runtime on two threads, as vehicles and servers run it. */
final class OnnxFile implements AutoCloseable {
    private static final int WARM_UPS = 5;
    private static final int TIMED = 31;

    private final Model model;
    private final Predictor<NDList, NDList> predictor;

    /**
     * @param file whose folder may hold others
     */
    OnnxFile(Path file) throws IOException {
        this.model = Model.newInstance("road", Device.cpu(), "OnnxRuntime");
        try {
            model.load(
                    file.toAbsolutePath().getParent(),
                    String.valueOf(file.getFileName()),
                    Map.of("intraOpNumThreads", "2", "interOpNumThreads", "1"));
        } catch (ModelException e) {
            model.close();
            throw new IOException(file + " cannot be run: " + e.getMessage(), e);
        }
        this.predictor = model.newPredictor(new NoopTranslator());
    }

    /**
     * Shares of the classes.
     *
     * @param input one picture as the network takes it
     * @return gradient, then alignment
     */
    float[][] answer(float[] input) throws IOException {
        int side = (int) Math.round(Math.sqrt(input.length / 3.0));
        try (var scope = model.getNDManager().newSubManager();
                var output = predictor.predict(
                        new NDList(scope.create(FloatBuffer.wrap(input), new Shape(1, 3, side, side))))) {
            return new float[][] {output.get(0).toFloatArray(), output.get(1).toFloatArray()};
        } catch (TranslateException e) {
            throw new IOException("the network failed on a picture: " + e.getMessage(), e);
        }
    }

    /** Median time of one picture, milliseconds. */
    double milliseconds(float[] input, Ticker ticker) throws IOException {
        var times = new double[TIMED];
        for (int i = -WARM_UPS; i < TIMED; i++) {
            long before = ticker.nanos();
            answer(input);
            if (i >= 0) {
                times[i] = (ticker.nanos() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[TIMED / 2];
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
