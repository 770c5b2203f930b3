package org.truegrade.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.truegrade.trip.CameraGeometry;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.video.Frames;
import org.truegrade.video.Picture;
import org.truegrade.video.VideoException;
import org.truegrade.video.VideoFile;

/** Looks at pictures, videos and trips, one after the other, and gives a row for each frame in its order. */
final class Looking {
    /**
     * @param stepS of a video one frame every so many seconds
     * @param speedMps of a video without a trip
     * @param raw answers to single frames
     * @param camera as the user knows it
     * @param batch pictures at once
     * @param heat where pictures of what the network looked at go
     */
    record How(double stepS, double speedMps, boolean raw, CameraGeometry camera, int batch, Optional<Path> heat) {}

    /** Takes rows. */
    @FunctionalInterface
    interface Rows {
        void row(String file, OptionalDouble timeS, RoadAnswer answer);
    }

    private record Frame(int number, double seconds) {}

    private static final int HORIZON_FRAMES = 48;

    private final RoadClassifier classifier;
    private final How how;
    private final Rows rows;
    private final Consumer<String> tell;
    private int failures;

    Looking(RoadClassifier classifier, How how, Rows rows, Consumer<String> tell) {
        this.classifier = classifier;
        this.how = how;
        this.rows = rows;
        this.tell = tell;
    }

    int failures() {
        return failures;
    }

    /** One line for what could not be read; the rest goes on. */
    void failed(String message) {
        failures++;
        tell.accept(message);
    }

    /**
     * @throws IOException when nothing of it can be read; rows of what could be read have been given
     */
    void at(Path path) throws IOException {
        if (Files.isRegularFile(path.resolve("trip.json"))) {
            trip(path);
        } else if (Files.isDirectory(path)) {
            pictures(PicturesIn.folder(path));
        } else if (path.toString().toLowerCase(Locale.ROOT).endsWith(".mp4")) {
            video(path);
        } else {
            pictures(List.of(path));
        }
    }

    private void pictures(List<Path> files) throws IOException {
        PictureStream.Opening<Path> opening = () -> PictureStream.source(
                file -> input(Picture.decode(Files.readAllBytes(file), file.toString())), () -> {});
        try (var bar = TerminalBar.show("pictures");
                var pictures = new PictureStream<>(opening, files)) {
            int done = 0;
            List<PictureStream.Seen<Path>> batch;
            while (!(batch = pictures.next(how.batch())).isEmpty()) {
                batch.stream().filter(seen -> seen.picture().isEmpty()).forEach(seen -> failed(seen.failure()));
                var readable = batch.stream()
                        .filter(seen -> seen.picture().isPresent())
                        .toList();
                var inputs = inputs(readable);
                var answers = classifier.answers(inputs);
                for (int i = 0; i < answers.size(); i++) {
                    var file = readable.get(i).key();
                    rows.row(file.toString(), OptionalDouble.empty(), answers.get(i));
                    heat(PicturesIn.stem(file), inputs.get(i));
                }
                done += batch.size();
                bar.seen(done, files.size());
            }
        }
    }

    private Picture input(Picture picture) {
        return NetworkInput.of(picture, Crop.of(how.camera(), picture.width(), picture.height()));
    }

    private static <K> List<Picture> inputs(List<PictureStream.Seen<K>> batch) {
        return batch.stream().flatMap(seen -> seen.picture().stream()).toList();
    }

    private void video(Path file) throws IOException {
        List<Frame> frames;
        Crop crop;
        try (var video = VideoFile.open(file)) {
            video.lost().ifPresent(lost -> tell.accept(file + ": " + lost));
            frames = frames(video);
            crop = Horizon.crop(sample(video), how.camera());
        }
        PictureStream.Opening<Frame> opening = () -> {
            var video = VideoFile.open(file);
            return PictureStream.source(frame -> NetworkInput.of(video.frame(frame.number()), crop), video::close);
        };
        var seen = new ArrayList<Frame>();
        var answers = new ArrayList<RoadAnswer>();
        try (var bar = TerminalBar.show(String.valueOf(file.getFileName()));
                var pictures = new PictureStream<>(opening, frames)) {
            int done = 0;
            List<PictureStream.Seen<Frame>> batch;
            while (!(batch = pictures.next(how.batch())).isEmpty()) {
                for (var one : batch) {
                    if (one.picture().isPresent()) {
                        seen.add(one.key());
                        heat(
                                PicturesIn.stem(file) + "-" + one.key().number(),
                                one.picture().get());
                    } else {
                        failed(file + " at " + one.key().seconds() + " s: " + one.failure());
                    }
                }
                answers.addAll(classifier.answers(inputs(batch)));
                done += batch.size();
                bar.seen(done, frames.size());
            }
        }
        var metres = seen.stream()
                .mapToDouble(frame -> frame.seconds() * how.speedMps())
                .toArray();
        var shown = how.raw() ? answers : AlongTheWay.smooth(metres, answers);
        for (int i = 0; i < seen.size(); i++) {
            rows.row(file.toString(), OptionalDouble.of(seen.get(i).seconds()), shown.get(i));
        }
    }

    private List<Frame> frames(VideoFile video) {
        var frames = new ArrayList<Frame>();
        double next = 0;
        for (int number = 0; number < video.count(); number++) {
            if (video.seconds(number) >= next - 1e-6) {
                frames.add(new Frame(number, video.seconds(number)));
                next = video.seconds(number) + how.stepS();
            }
        }
        return frames;
    }

    private List<Picture> sample(VideoFile video) throws IOException {
        var pictures = new ArrayList<Picture>();
        int count = how.camera().isKnown() ? 1 : HORIZON_FRAMES;
        int step = Math.max(1, video.count() / count);
        for (int i = 0; i < video.count() && pictures.size() < count; i += step) {
            pictures.add(video.frame(i));
        }
        return pictures;
    }

    private void trip(Path folder) throws IOException {
        var reading = TripFolder.read(folder);
        reading.damages().forEach(damage -> tell.accept(damage.toString()));
        var trip = reading.trip();
        if (trip.frames().isEmpty()) {
            throw new VideoException(folder + " has no camera: nothing to look at");
        }
        var camera = how.camera().isKnown() ? how.camera() : trip.info().camera();
        var crop = Horizon.cropOf(trip, camera);
        try (var bar = TerminalBar.show("looking at the road")) {
            var estimates = TripRoad.lookAndStore(trip, classifier, crop, List.of(), bar);
            var answers = estimates.stream().map(Looking::answer).toList();
            var shown = how.raw() ? answers : smoothed(trip, estimates, answers);
            for (int i = 0; i < answers.size(); i++) {
                long timeNs = estimates.get(i).timeNs();
                rows.row(folder.toString(), OptionalDouble.of(timeNs / 1e9), shown.get(i));
                heat(trip, timeNs, crop);
            }
        }
    }

    private List<RoadAnswer> smoothed(Trip trip, List<RoadEstimate> estimates, List<RoadAnswer> answers) {
        var driven = Driven.of(trip);
        if (driven.isEmpty()) {
            tell.accept(trip.folder() + " has no speed: its answers are not placed and not smoothed");
            return answers;
        }
        var metres = estimates.stream()
                .mapToDouble(estimate -> driven.get().at(estimate.timeNs()))
                .toArray();
        return AlongTheWay.smooth(metres, answers);
    }

    private static RoadAnswer answer(RoadEstimate estimate) {
        return new RoadAnswer(
                estimate.gradient().orElseThrow(), estimate.alignment().orElseThrow());
    }

    private void heat(Trip trip, long timeNs, Crop crop) throws IOException {
        var frame = trip.frameAt(timeNs);
        if (how.heat().isPresent() && frame.isPresent()) {
            var input = NetworkInput.of(Frames.at(trip, frame.get()), crop);
            heat(PicturesIn.stem(trip.folder()) + String.format(Locale.ROOT, "-%.3f", timeNs / 1e9), input);
        }
    }

    private void heat(String name, Picture input) throws IOException {
        if (how.heat().isPresent()) {
            var folder = Files.createDirectories(how.heat().get());
            var attention = Attention.of(classifier, input);
            Files.write(
                    folder.resolve(name + "-gradient.png"), attention.gradient().png(input));
            Files.write(
                    folder.resolve(name + "-alignment.png"),
                    attention.alignment().png(input));
        }
    }
}
