package org.truegrade.training.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.truegrade.training.data.DataPlan;
import org.truegrade.training.data.Datasets;
import org.truegrade.training.data.Kind;
import picocli.CommandLine.Option;

/** Which pictures: options that commands share. */
final class DataOptions {
    @Option(
            names = {"--data", "--recordings"},
            paramLabel = "DIR",
            description =
                    "labelled pictures: photos/ and trips/ (default: data/ of TRUEGRADE_SHARED, or ../shared/data)")
    private Optional<Path> recordings = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "what is computed once and kept (default: build/training)")
    private Path cache = Path.of("build", "training");

    @Option(
            names = "--without-kind",
            paramLabel = "KIND",
            split = ",",
            description =
                    "kinds of pictures that are not learnt from: rendered, bent, skyline, by_eye, measured, people")
    private List<String> withoutKinds = List.of();

    @Option(
            names = "--without",
            paramLabel = "FOLDER",
            description = "leaves a drive out of learning and measures on it instead; may be repeated")
    private List<String> without = List.of();

    @Option(
            names = "--height",
            paramLabel = "ROWS",
            description = "of the pictures before the crop (default: ${DEFAULT-VALUE})",
            defaultValue = "240")
    private int height;

    Path cache() {
        return cache;
    }

    Datasets open() throws IOException {
        var kinds = EnumSet.allOf(Kind.class);
        withoutKinds.forEach(word -> kinds.remove(kind(word)));
        return new DataPlan(recordings.orElseGet(() -> shared("data")), kinds, DataPlan.Sizes.DEFAULT, without, height)
                .open();
    }

    private static Kind kind(String word) {
        try {
            return Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + word + "' is none of " + Arrays.toString(Kind.values()), e);
        }
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
