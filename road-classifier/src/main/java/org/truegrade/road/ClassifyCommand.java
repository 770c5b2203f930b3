package org.truegrade.road;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.TripFolder;
import org.truegrade.video.Picture;
import org.truegrade.video.VideoException;
import org.truegrade.video.VideoFile;
import picocli.CommandLine.Command;
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
            "probabilities. A trip folder's estimates are stored in it (road.avro)."
        })
final class ClassifyCommand implements Callable<Integer> {
    private static final int BATCH = 8;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "a picture, a folder of pictures, an MP4, or a trip's folder")
    private List<Path> paths = List.of();

    @Option(names = "--csv", description = "one row a frame, on stdout")
    private boolean csv;

    @Option(
            names = "--step",
            paramLabel = "SECONDS",
            description = "of a video, look at one frame every so many seconds; 0 = every frame (default: 0.5)")
    private double step = 0.5;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "folder of a road model (default: the newest one in models/)")
    private Optional<Path> model = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        for (var path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        try (var classifier = OnnxRoadClassifier.open(model.isPresent() ? model.get() : RoadModels.newest())) {
            var rows = new AnswerRows(out(), classifier.description());
            rows.head();
            for (var path : paths) {
                if (Files.isRegularFile(path.resolve("trip.json"))) {
                    trip(path, classifier, rows);
                } else if (Files.isDirectory(path)) {
                    pictures(picturesIn(path), classifier, rows);
                } else if (path.toString().toLowerCase(Locale.ROOT).endsWith(".mp4")) {
                    video(path, classifier, rows);
                } else {
                    pictures(List.of(path), classifier, rows);
                }
            }
            return 0;
        } finally {
            out().flush();
        }
    }

    /** Rows are for programs and go to stdout; without {@code --csv} they are for people. */
    private PrintWriter out() {
        return csv ? spec.commandLine().getOut() : spec.commandLine().getErr();
    }

    private void trip(Path folder, RoadClassifier classifier, AnswerRows rows) throws IOException {
        var reading = TripFolder.read(folder);
        reading.damages().forEach(damage -> spec.commandLine().getErr().println("truegrade: " + damage));
        var trip = reading.trip();
        if (trip.frames().isEmpty()) {
            throw new VideoException(folder + " has no camera: nothing to look at");
        }
        try (var bar = TerminalBar.show("looking at the road")) {
            for (var estimate : TripRoad.lookAndStore(trip, classifier, List.of(), bar)) {
                rows.row(
                        folder.toString(),
                        frame(trip.frameAt(estimate.timeNs())),
                        estimate.timeNs() / 1e9,
                        answer(estimate));
            }
        }
    }

    private static String frame(Optional<org.truegrade.trip.FrameRef> frame) {
        return frame.map(ref -> String.format(Locale.ROOT, "%04d/%d", ref.segment(), ref.number()))
                .orElse("");
    }

    private static RoadAnswer answer(RoadEstimate estimate) {
        return new RoadAnswer(
                estimate.gradient().orElseThrow(), estimate.alignment().orElseThrow());
    }

    private void video(Path file, RoadClassifier classifier, AnswerRows rows) throws IOException {
        try (var video = VideoFile.open(file);
                var bar = TerminalBar.show(String.valueOf(file.getFileName()))) {
            video.lost().ifPresent(lost -> spec.commandLine().getErr().println("truegrade: " + file + ": " + lost));
            var numbers = new ArrayList<Integer>();
            double next = 0;
            for (int number = 0; number < video.count(); number++) {
                if (video.seconds(number) >= next - 1e-6) {
                    numbers.add(number);
                    next = video.seconds(number) + step;
                }
            }
            for (int from = 0; from < numbers.size(); from += BATCH) {
                var batch = numbers.subList(from, Math.min(numbers.size(), from + BATCH));
                var pictures = new ArrayList<Picture>();
                for (int number : batch) {
                    pictures.add(video.frame(number));
                }
                var answers = classifier.classify(pictures);
                for (int i = 0; i < batch.size(); i++) {
                    int number = batch.get(i);
                    rows.row(file.toString(), String.valueOf(number), video.seconds(number), answers.get(i));
                }
                bar.seen(from + batch.size(), numbers.size());
            }
        }
    }

    private static void pictures(List<Path> files, RoadClassifier classifier, AnswerRows rows) throws IOException {
        try (var bar = TerminalBar.show("pictures")) {
            for (int i = 0; i < files.size(); i++) {
                var picture = Picture.decode(
                        Files.readAllBytes(files.get(i)), files.get(i).toString());
                rows.row(
                        files.get(i).toString(),
                        "",
                        Double.NaN,
                        classifier.classify(List.of(picture)).getFirst());
                bar.seen(i + 1, files.size());
            }
        }
    }

    private static List<Path> picturesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var pictures = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)"))
                    .sorted()
                    .toList();
            if (pictures.isEmpty()) {
                throw new VideoException(
                        folder + " is no trip folder and holds no JPEG or PNG pictures; 'truegrade import' makes"
                                + " a trip of a recorded drive");
            }
            return pictures;
        }
    }
}
