package org.truegrade.training.measure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import org.truegrade.road.NetworkInput;
import org.truegrade.road.RoadAnswer;
import org.truegrade.road.RoadClassifier;
import org.truegrade.training.data.Daylight;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.SceneSource;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.video.Picture;

/** What one model said of each picture, kept on the disk so that a measurement that was broken off goes on. */
final class AnswerStore {
    private static final int BATCH = 32;
    private static final int FIELDS = 9;

    /** An answer with the light that it was given in. */
    record Kept(RoadAnswer answer, Daylight daylight) {}

    private record Batch(List<Label> labels, List<Picture> inputs, List<Daylight> daylights) {}

    private final Path file;
    private final Map<String, Kept> known = new HashMap<>();

    /**
     * @param model name and hash: another model has a file of its own
     */
    AnswerStore(Path folder, String model) throws IOException {
        Files.createDirectories(folder);
        this.file = folder.resolve("answers-" + model.replace(' ', '-') + ".csv");
        if (Files.exists(file)) {
            // A torn last line has fewer fields and is asked for again.
            try (var rows = CsvReader.builder().allowMissingFields(true).ofCsvRecord(file)) {
                rows.stream()
                        .map(row -> row.getFields())
                        .filter(fields -> fields.size() == FIELDS)
                        .forEach(fields -> known.put(fields.getFirst(), kept(fields)));
            }
        }
    }

    private static Kept kept(List<String> fields) {
        var shares = fields.subList(1, 8).stream()
                .mapToDouble(share -> Integer.parseInt(share) / 1000.0)
                .toArray();
        return new Kept(
                new RoadAnswer(
                        Probabilities.of(Gradient.class, shares[0], shares[1], shares[2]),
                        Probabilities.of(Alignment.class, shares[3], shares[4], shares[5], shares[6])),
                Daylight.valueOf(fields.get(8)));
    }

    /**
     * Answers to every picture of a source, in its order; asks the classifier about those that are missing. Pictures are made
     * beside its work.
     *
     * @param done called with the number of pictures that are answered
     */
    List<Kept> answers(SceneSource source, RoadClassifier classifier, IntConsumer done) throws IOException {
        var key = key(source);
        var missing = new ArrayList<Integer>();
        for (int i = 0; i < source.size(); i++) {
            if (!known.containsKey(key + source.label(i).id())) {
                missing.add(i);
            }
        }
        try (var maker = Executors.newSingleThreadExecutor()) {
            Future<Batch> next = maker.submit(() -> batch(source, missing, 0));
            for (int from = 0; from < missing.size(); from += BATCH) {
                var batch = take(next);
                int after = from + BATCH;
                next = maker.submit(() -> batch(source, missing, after));
                keep(key, batch, classifier.answers(batch.inputs()));
                done.accept(
                        source.size() - missing.size() + from + batch.labels().size());
            }
        }
        var all = new ArrayList<Kept>();
        for (int i = 0; i < source.size(); i++) {
            var answer = known.get(key + source.label(i).id());
            if (answer == null) {
                throw new IOException("no answer to " + source.label(i).id());
            }
            all.add(answer);
        }
        return all;
    }

    /** Rendered pictures change with the renderer: the first one's content is part of the key. */
    private static String key(SceneSource source) throws IOException {
        if (source.kind().real() || source.size() == 0) {
            return "";
        }
        var crc = new CRC32();
        crc.update(source.picture(0).bgr());
        return Long.toHexString(crc.getValue()) + "/";
    }

    private static Batch batch(SceneSource source, List<Integer> places, int from) throws IOException {
        var batch = new Batch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int place : places.subList(Math.min(from, places.size()), Math.min(places.size(), from + BATCH))) {
            var scene = source.scene(place);
            batch.labels().add(scene.label());
            batch.inputs().add(NetworkInput.of(scene.picture()));
            batch.daylights().add(scene.daylight());
        }
        return batch;
    }

    private static Batch take(Future<Batch> batch) throws IOException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("measuring was interrupted", e);
        }
    }

    private void keep(String key, Batch batch, List<RoadAnswer> answers) throws IOException {
        try (var out = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var csv = CsvWriter.builder().build(out)) {
            for (int i = 0; i < answers.size(); i++) {
                var answer = answers.get(i);
                var fields = new ArrayList<String>();
                fields.add(key + batch.labels().get(i).id());
                answer.gradient().thousandths().values().forEach(share -> fields.add(String.valueOf(share)));
                answer.alignment().thousandths().values().forEach(share -> fields.add(String.valueOf(share)));
                fields.add(batch.daylights().get(i).name());
                csv.writeRecord(fields);
                known.put(fields.getFirst(), new Kept(answer, batch.daylights().get(i)));
            }
        }
    }
}
