package org.truegrade.training.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.truegrade.road.NetworkInput;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.SceneSource;
import org.truegrade.trip.Ticker;

/** Networks of several sizes and kinds of numbers on the same pictures: what each costs and how good it is. */
record Compression(List<SceneSource> sources, int painted, Ticker ticker) {
    /**
     * One line of the table.
     *
     * @param scores of the pictures; empty where the network was not trained and only its cost is of interest
     */
    record Line(String name, long bytes, double milliseconds, Optional<Scores> scores) {
        String text() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f MB | %.1f ms | %s |",
                    name,
                    bytes / 1e6,
                    milliseconds,
                    scores.map(Line::quality).orElse("– | – | – | –"));
        }

        private static String quality(Scores scores) {
            var cells = new ArrayList<String>();
            for (var question : Scores.Question.values()) {
                for (boolean real : new boolean[] {false, true}) {
                    cells.add(String.format(
                            Locale.ROOT,
                            "%.3f (ECE %.3f)",
                            scores.macroF1(question, real),
                            scores.calibrationError(question, real)));
                }
            }
            return String.join(" | ", cells);
        }
    }

    static final String HEADER = "| network | size | time a frame, 2 threads | gradient, rendered | gradient, real |"
            + " alignment, rendered | alignment, real |\n| --- | --- | --- | --- | --- | --- | --- |";

    /** A network whose quality is of no interest: heads that know nothing. */
    Line cost(String name, NetWeights weights, Optional<Ranges> ranges, float[] input) throws IOException {
        var file = Files.createTempFile("truegrade-network", ".onnx");
        try {
            Files.write(file, OnnxNet.bytes(weights, 1, 1, ranges, name));
            try (var network = new OnnxFile(file)) {
                return new Line(name, Files.size(file), network.milliseconds(input, ticker), Optional.empty());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Measures networks beside each other: each picture is made once and shown to all.
     *
     * @param done told how many pictures all have seen
     */
    List<Line> measured(List<String> names, List<Path> files, Consumer<Integer> done) throws IOException {
        var networks = new ArrayList<OnnxFile>();
        try {
            for (var file : files) {
                networks.add(new OnnxFile(file));
            }
            var labels = new ArrayList<Label>();
            var answers = new ArrayList<List<float[][]>>();
            files.forEach(file -> answers.add(new ArrayList<>()));
            float[] last = {};
            for (var source : sources) {
                int count = source.kind().real() ? source.size() : Math.min(source.size(), painted);
                for (int i = 0; i < count; i++) {
                    var scene = source.scene(i);
                    labels.add(scene.label());
                    last = InputPicture.numbers(scene.picture(), NetworkInput.SIZE);
                    for (int n = 0; n < networks.size(); n++) {
                        answers.get(n).add(logarithms(networks.get(n).answer(last)));
                    }
                    done.accept(labels.size());
                }
            }
            var lines = new ArrayList<Line>();
            for (int n = 0; n < networks.size(); n++) {
                var mine = answers.get(n);
                lines.add(new Line(
                        names.get(n),
                        Files.size(files.get(n)),
                        networks.get(n).milliseconds(last, ticker),
                        Optional.of(new Scores(
                                labels,
                                mine.stream().map(each -> each[0]).toArray(float[][]::new),
                                mine.stream().map(each -> each[1]).toArray(float[][]::new),
                                new float[labels.size()][MeasureScale.COUNT]))));
            }
            return lines;
        } finally {
            networks.forEach(OnnxFile::close);
        }
    }

    /** Calibrated shares as scores whose temperature is 1. */
    private static float[][] logarithms(float[][] shares) {
        var scores = new float[shares.length][];
        for (int question = 0; question < shares.length; question++) {
            scores[question] = new float[shares[question].length];
            for (int c = 0; c < shares[question].length; c++) {
                scores[question][c] = (float) Math.log(Math.max(1e-12, shares[question][c]));
            }
        }
        return scores;
    }
}
