package org.truegrade.road;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.video.Picture;

/** VGG16 with two heads in ONNX Runtime through DJL, on two threads of the processor. Used by one thread. */
public final class OnnxRoadClassifier implements RoadClassifier {
    private static final int MOST_AT_ONCE = 8;
    private static final int THREADS = 2;

    private final RoadModel description;
    private final Model model;
    private final Predictor<NDList, NDList> predictor;

    private OnnxRoadClassifier(RoadModel description, Model model) {
        this.description = description;
        this.model = model;
        this.predictor = model.newPredictor(new NoopTranslator());
    }

    /** The newest model of {@link RoadModels}. */
    public static OnnxRoadClassifier open() throws IOException {
        return open(RoadModels.newest());
    }

    /**
     * @param modelFolder with {@code road.onnx} and {@code model.json}
     * @throws RoadModelException when it holds no model that this program runs
     */
    public static OnnxRoadClassifier open(Path modelFolder) throws IOException {
        // Nothing may be looked up on the network, whoever starts this: the launcher says so too.
        System.setProperty("ai.djl.offline", "true");
        var description = RoadModel.read(modelFolder);
        var model = Model.newInstance("road", Device.cpu(), "OnnxRuntime");
        try {
            model.load(
                    modelFolder,
                    RoadModel.NETWORK,
                    Map.of("intraOpNumThreads", String.valueOf(THREADS), "interOpNumThreads", "1"));
            return new OnnxRoadClassifier(description, model);
        } catch (ModelException e) {
            model.close();
            throw new RoadModelException(description.network() + " cannot be run: " + e.getMessage(), e);
        }
    }

    public RoadModel description() {
        return description;
    }

    @Override
    public String model() {
        return description.label();
    }

    @Override
    public Picture input(Picture picture) {
        return NetworkInput.of(picture);
    }

    @Override
    public List<RoadAnswer> classify(List<Picture> pictures) throws IOException {
        var answers = new ArrayList<RoadAnswer>();
        for (int from = 0; from < pictures.size(); from += MOST_AT_ONCE) {
            answers.addAll(answer(pictures.subList(from, Math.min(pictures.size(), from + MOST_AT_ONCE))));
        }
        return answers;
    }

    private List<RoadAnswer> answer(List<Picture> pictures) throws IOException {
        var numbers = new float[pictures.size() * NetworkInput.LENGTH];
        for (int i = 0; i < pictures.size(); i++) {
            NetworkInput.fill(NetworkInput.of(pictures.get(i)), numbers, i * NetworkInput.LENGTH);
        }
        var shape = new Shape(pictures.size(), 3, NetworkInput.SIZE, NetworkInput.SIZE);
        try (var scope = model.getNDManager().newSubManager();
                var output = predictor.predict(new NDList(scope.create(FloatBuffer.wrap(numbers), shape)))) {
            var gradients = output.get(0).toFloatArray();
            var alignments = output.get(1).toFloatArray();
            var answers = new ArrayList<RoadAnswer>();
            for (int i = 0; i < pictures.size(); i++) {
                answers.add(new RoadAnswer(
                        probabilities(Gradient.class, gradients, i), probabilities(Alignment.class, alignments, i)));
            }
            return answers;
        } catch (TranslateException e) {
            throw new RoadModelException(description.network() + " failed on a picture: " + e.getMessage(), e);
        }
    }

    private static <E extends Enum<E>> Probabilities<E> probabilities(Class<E> type, float[] all, int row) {
        int classes = type.getEnumConstants().length;
        var values = new double[classes];
        Arrays.setAll(values, i -> all[row * classes + i]);
        return Probabilities.of(type, values);
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
