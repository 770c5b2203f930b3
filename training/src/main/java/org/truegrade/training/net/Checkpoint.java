package org.truegrade.training.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that a run needs to go on as if it had not stopped. What is random is drawn by step, so the step is its state.
 *
 * @param recipe in words, without the number of steps
 * @param step to come
 * @param weights as they are
 * @param optimiser see {@link AdamW#state}
 * @param best the weights with the least held-out loss so far
 * @param bestLoss their loss; infinite before the first look
 */
record Checkpoint(
        String recipe,
        int step,
        NetWeights weights,
        Map<String, Tensor> optimiser,
        NetWeights best,
        double bestLoss,
        int bestStep) {
    static final String FILE = "checkpoint.bin";

    void write(Path folder) throws IOException {
        var words = new LinkedHashMap<String, String>();
        words.put("recipe", recipe);
        words.put("step", String.valueOf(step));
        words.put("best_loss", String.valueOf(bestLoss));
        words.put("best_step", String.valueOf(bestStep));
        var tensors = new LinkedHashMap<String, Tensor>();
        TensorFile.put(tensors, "weights", weights.tensors());
        TensorFile.put(tensors, "optimiser", optimiser);
        TensorFile.put(tensors, "best", best.tensors());
        new TensorFile(words, tensors).write(folder.resolve(FILE));
    }

    static Optional<Checkpoint> read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var read = TensorFile.read(file);
        return Optional.of(new Checkpoint(
                word(read, "recipe"),
                Integer.parseInt(word(read, "step")),
                new NetWeights(read.under("weights")),
                read.under("optimiser"),
                new NetWeights(read.under("best")),
                Double.parseDouble(word(read, "best_loss")),
                Integer.parseInt(word(read, "best_step"))));
    }

    private static String word(TensorFile file, String key) throws IOException {
        var found = file.words().get(key);
        if (found == null) {
            throw new IOException("the checkpoint says nothing of " + key);
        }
        return found;
    }
}
