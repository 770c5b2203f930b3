package org.truegrade.road;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.truegrade.trip.CameraGeometry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code classify PATH…}: what does the road ahead do in these pictures? */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = {
            "Says of pictures, videos and trips what the road 20 to 80 m ahead does: gradient and alignment, as",
            "probabilities. A trip folder's estimates are stored in it (road.avro). What cannot be read is named on",
            "standard error, the rest goes on, and the exit code is 1."
        })
final class ClassifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "a picture, a folder of pictures, an MP4, or a trip's folder")
    private List<Path> paths = List.of();

    @Option(names = "--csv", description = "one row a frame, on stdout")
    private boolean csv;

    @Option(
            names = "--raw",
            description = "of videos and trips the answers to single frames, not smoothed over distance")
    private boolean raw;

    @Option(
            names = "--step",
            paramLabel = "SECONDS",
            description = "of a video, look at one frame every so many seconds; 0 = every frame (default: 0.5)")
    private double step = 0.5;

    @Option(
            names = "--speed",
            paramLabel = "KMH",
            description = "of a video without a trip, to smooth over distance (default: ${DEFAULT-VALUE})",
            defaultValue = "50")
    private double speedKmh;

    @Option(
            names = "--horizon",
            paramLabel = "SHARE",
            description =
                    "row of the true horizon on a level road, share of the height from the top (default: trip.json's,"
                            + " else estimated from the drive)")
    private Optional<Double> horizon = Optional.empty();

    @Option(
            names = "--fov",
            paramLabel = "DEGREES",
            description = "horizontal field of view of the camera (default: trip.json's, else the usual crop)")
    private Optional<Double> fov = Optional.empty();

    @Option(
            names = "--heat",
            paramLabel = "DIR",
            description = "writes for each row two PNG of what the network looked at; 65 times the work")
    private Optional<Path> heat = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "folder of a road model (default: TRUEGRADE_MODEL, else the newest one in models/)")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private InferenceOptions inference = new InferenceOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        for (var path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        if (step < 0 || !(speedKmh > 0)) {
            throw new IllegalArgumentException("--step is 0 or more seconds, --speed more than 0 km/h");
        }
        try (var classifier = OnnxRoadClassifier.open(
                model.isPresent() ? model.get() : RoadModels.chosen(), inference.inference(), this::tell)) {
            var rows = new AnswerRows(out(), classifier.floors());
            rows.head();
            var how = new Looking.How(
                    step, speedKmh / 3.6, raw, camera(), inference.inference().batch(), heat);
            var looking = new Looking(classifier, how, rows::row, this::tell);
            for (var path : paths) {
                look(looking, path);
            }
            return looking.failures() == 0 ? 0 : 1;
        } finally {
            out().flush();
        }
    }

    private void look(Looking looking, Path path) {
        try {
            looking.at(path);
        } catch (IOException e) {
            looking.failed(String.valueOf(e.getMessage()));
        }
    }

    private CameraGeometry camera() {
        return new CameraGeometry(
                horizon.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                fov.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private void tell(String message) {
        spec.commandLine().getErr().println("truegrade: " + message);
    }

    /** Rows are for programs and go to stdout; without {@code --csv} they are for people. */
    private PrintWriter out() {
        return csv ? spec.commandLine().getOut() : spec.commandLine().getErr();
    }
}
