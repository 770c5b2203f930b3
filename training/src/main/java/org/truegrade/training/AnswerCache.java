package org.truegrade.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.truegrade.road.RoadAnswer;
import org.truegrade.road.RoadClassifier;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.video.Picture;

/** What one model said of each picture, kept on the disk so that a measurement that was broken off goes on. */
final class AnswerCache {
    private static final int BATCH = 8;

    private final Path file;
    private final Map<String, RoadAnswer> known = new HashMap<>();

    AnswerCache(Path folder, String model) throws IOException {
        Files.createDirectories(folder);
        this.file = folder.resolve("answers-" + model.replace(' ', '-') + ".csv");
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                parse(line).ifPresent(answer -> known.put(line.substring(0, line.indexOf(',')), answer));
            }
        }
    }

    private static Optional<RoadAnswer> parse(String line) {
        var fields = line.split(",", -1);
        if (fields.length != 9 || !fields[8].equals(";")) {
            return Optional.empty();
        }
        var shares = new double[7];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Integer.parseInt(fields[i + 1]) / 1000.0;
        }
        return Optional.of(new RoadAnswer(
                Probabilities.of(Gradient.class, shares[0], shares[1], shares[2]),
                Probabilities.of(Alignment.class, shares[3], shares[4], shares[5], shares[6])));
    }

    /** The answers to all examples of a source; asks the classifier about those that are missing. */
    Map<Example, RoadAnswer> answers(ExampleSource source, RoadClassifier classifier, BiConsumer<String, Integer> done)
            throws IOException {
        var missing = source.examples().stream()
                .filter(example -> !known.containsKey(example.id() + source.name()))
                .toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            done.accept(source.name(), source.examples().size() - missing.size() + from);
            var batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
            var pictures = new ArrayList<Picture>();
            for (var example : batch) {
                pictures.add(source.picture(example));
            }
            var answers = classifier.classify(pictures);
            var lines = new StringBuilder();
            for (int i = 0; i < batch.size(); i++) {
                var key = batch.get(i).id() + source.name();
                known.put(key, answers.get(i));
                lines.append(line(key, answers.get(i)));
            }
            Files.write(
                    file,
                    lines.toString().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        var all = new HashMap<Example, RoadAnswer>();
        for (var example : source.examples()) {
            var answer = known.get(example.id() + source.name());
            if (answer != null) {
                all.put(example, answer);
            }
        }
        return all;
    }

    private static String line(String key, RoadAnswer answer) {
        var line = new StringBuilder(key);
        answer.gradient()
                .thousandths()
                .values()
                .forEach(share -> line.append(',').append(share));
        answer.alignment()
                .thousandths()
                .values()
                .forEach(share -> line.append(',').append(share));
        return line.append(",;\n").toString();
    }

    /** Answers to one question, with their truth. */
    static List<Answer> toQuestion(Question question, Map<Example, RoadAnswer> answers) {
        var list = new ArrayList<Answer>();
        answers.forEach((example, answer) -> question.label()
                .apply(example)
                .ifPresent(label -> list.add(new Answer(
                        example,
                        label,
                        question.equals(Question.GRADIENT) ? values(answer.gradient()) : values(answer.alignment())))));
        return list;
    }

    private static <E extends Enum<E>> double[] values(Probabilities<E> probabilities) {
        return probabilities.thousandths().values().stream()
                .mapToDouble(share -> share / 1000.0)
                .toArray();
    }
}
