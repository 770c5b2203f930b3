package org.truegrade.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.video.Frames;
import org.truegrade.video.Picture;

/** A trip folder with a camera: a fleet's own drive. Its frames are labelled by what the car measured further on. */
final class TripDrive {
    /** One frame for so many metres: neighbours are nearly equal. */
    private static final double EVERY_M = 8;

    private final String folder;
    private final Trip trip;
    private final int height;
    private final Map<String, FrameRef> frames = new HashMap<>();
    private final List<Label> labelled = new ArrayList<>();
    private final List<Label> unlabelled = new ArrayList<>();
    private @Nullable Map<String, Picture> held;

    TripDrive(Path path, int height) throws IOException {
        this.folder = String.valueOf(path.getFileName());
        this.trip = TripFolder.read(path).trip();
        this.height = height;
        var road = MeasuredRoad.of(trip.series());
        double last = Double.NEGATIVE_INFINITY;
        for (var frame : trip.frames()) {
            double metres = road.map(known -> known.metresAt(frame.timeNs())).orElse(Double.NaN);
            if (metres - last >= EVERY_M || last == Double.NEGATIVE_INFINITY) {
                last = Double.isNaN(metres) ? last : metres;
                add(frame, road.map(known -> known.ahead(frame.timeNs())));
            }
        }
    }

    private void add(FrameRef frame, Optional<MeasuredRoad.Ahead> ahead) {
        var label = new Label(
                folder + "/" + frame.segment() + "-" + frame.number(),
                folder,
                Kind.MEASURED,
                ahead.flatMap(MeasuredRoad.Ahead::gradient),
                Stretch.AHEAD,
                ahead.flatMap(MeasuredRoad.Ahead::alignment),
                ahead.map(MeasuredRoad.Ahead::measures).orElse(Measures.NONE),
                Optional.empty());
        frames.put(label.id(), frame);
        (label.answers() ? labelled : unlabelled).add(label);
    }

    /** What people said of moments of this trip. */
    List<SceneSource> said(List<PeopleLabels.Said> rows) throws IOException {
        var labels = new ArrayList<Label>();
        for (var row : rows) {
            long timeNs = Math.round(row.timeS().orElse(-1.0) * 1e9);
            var frame = trip.frameAt(timeNs)
                    .orElseThrow(() -> new IOException("labels-people.csv: " + folder + " has no frame at second "
                            + row.timeS().map(String::valueOf).orElse("(none given)")));
            var label = row.label(folder + "/" + frame.segment() + "-" + frame.number(), folder);
            frames.put(label.id(), frame);
            labels.add(label);
        }
        return listed("people: " + folder, Kind.PEOPLE, labels);
    }

    List<SceneSource> sources() {
        return listed(folder, Kind.MEASURED, labelled);
    }

    List<SceneSource> unlabelled() {
        return listed(folder + " unlabelled", Kind.MEASURED, unlabelled);
    }

    private List<SceneSource> listed(String name, Kind kind, List<Label> labels) {
        return labels.isEmpty() ? List.of() : List.of(new ListedScenes(name, kind, labels, this::picture));
    }

    private synchronized Picture picture(Label label) throws IOException {
        var known = held;
        if (known == null) {
            known = new HashMap<>();
            try (var pictures = new Frames(trip)) {
                var inOrder = frames.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(a.timeNs(), b.timeNs())))
                        .toList();
                for (var frame : inOrder) {
                    known.put(frame.getKey(), Shrunk.toHeight(pictures.at(frame.getValue()), height));
                }
            }
            held = known;
        }
        var picture = known.get(label.id());
        if (picture == null) {
            throw new IOException(folder + " has no picture of " + label.id());
        }
        return picture;
    }
}
