package org.truegrade.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where pictures, weights and intermediate results lie: options that train and evaluate share. */
final class Settings {
    @Option(
            names = "--recordings",
            paramLabel = "DIR",
            description =
                    "labelled pictures: photos/ and trips/ (default: data/ of TRUEGRADE_SHARED, or ../shared/data)")
    private Optional<Path> recordings = Optional.empty();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "what is computed once and kept (default: build/training)")
    private Path work = Path.of("build", "training");

    @Option(
            names = "--rendered",
            paramLabel = "N",
            description = "rendered frames to learn from, a multiple of 48 (default: ${DEFAULT-VALUE})",
            defaultValue = "1440")
    private int rendered;

    Path work() {
        return work;
    }

    Corpus corpus() throws IOException {
        var sizes = Corpus.Sizes.DEFAULT;
        return new Corpus(
                recordings.orElseGet(() -> shared("data")),
                new Corpus.Sizes(rendered, sizes.calibrate(), sizes.test()));
    }

    /** A folder or file beside the checkout. */
    static Path shared(String name) {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("TRUEGRADE_SHARED")).stream(),
                        Stream.of("../shared", "../../shared"))
                .map(place -> Path.of(place, name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("..", "shared", name));
    }
}
