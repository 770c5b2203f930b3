package org.truegrade.dashboard.api;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.truegrade.analysis.Analyzer;
import org.truegrade.analysis.Assessment;
import org.truegrade.dashboard.trips.TripEntry;
import org.truegrade.dashboard.trips.TripFiles;
import org.truegrade.events.Profile;
import org.truegrade.events.Rules;
import org.truegrade.trip.Damage;
import org.truegrade.trip.RoadEstimatesFile;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.video.Frames;

/**
 * A trip in memory, with its assessment, ready for questions.
 *
 * @param assessment made again from the trip and its stored road estimates: a pure function, so the same as the stored one
 * @param video empty where there is nothing to play
 * @param curves every signal that a strip or the inspector can show, recorded or derived, by its name
 */
record OpenTrip(
        TripEntry entry,
        List<Damage> damages,
        Assessment assessment,
        Camera camera,
        Optional<Page.Video> video,
        Map<String, Series> curves) {

    private static final Optional<Page.Video> NO_VIDEO = Optional.empty();

    static OpenTrip of(TripEntry entry, TripFiles files) throws IOException {
        var folder = files.recording(entry);
        var reading = TripFolder.read(folder);
        var trip = reading.trip();
        var seen = RoadEstimatesFile.read(folder).orElse(List.of());
        var assessment = Analyzer.assess(trip, seen, Rules.published());
        var camera = new Camera(trip);
        var video = Files.exists(files.video(entry.id())) ? Optional.of(video(trip, camera)) : NO_VIDEO;
        return new OpenTrip(entry, reading.damages(), assessment, camera, video, curves(assessment));
    }

    private static Page.Video video(Trip trip, Camera camera) throws IOException {
        var first = trip.frames().getFirst();
        var picture = Frames.at(trip, first);
        return new Page.Video(
                trip.frames().size(),
                picture.width(),
                picture.height(),
                Seconds.of(first.timeNs()),
                Seconds.of(trip.frames().getLast().timeNs()),
                camera.gaps());
    }

    private static Map<String, Series> curves(Assessment assessment) {
        var recorded = new TreeMap<String, Series>();
        for (var series : assessment.trip().allSeries()) {
            if (series.size() > 0 && !series.signal().name().equals(Signal.CAMERA_FRONT.name())) {
                recorded.put(series.signal().name(), series);
            }
        }
        assessment.ideal().ifPresent(ideal -> recorded.put(Shown.IDEAL, ideal.speed()));
        acceleration(assessment.motion().acceleration()).ifPresent(series -> recorded.put(Shown.ACCELERATION, series));
        var curves = new LinkedHashMap<String, Series>();
        for (var shown :
                Shown.ordered(recorded.values().stream().map(Series::signal).toList())) {
            var series = recorded.get(shown.name());
            if (series != null) {
                curves.put(shown.name(), series);
            }
        }
        return curves;
    }

    /** Only the moments at which there is one. */
    private static Optional<Series> acceleration(Profile profile) {
        int n = 0;
        var times = new long[profile.size()];
        var values = new double[profile.size()];
        for (int i = 0; i < profile.size(); i++) {
            if (!Double.isNaN(profile.value(i))) {
                times[n] = profile.timeNs(i);
                values[n++] = profile.value(i);
            }
        }
        return n == 0
                ? Optional.empty()
                : Optional.of(Series.of(
                        new Signal(Shown.ACCELERATION, "m/s²", "1 s mean of dv/dt"),
                        Arrays.copyOf(times, n),
                        Arrays.copyOf(values, n)));
    }

    /**
     * @throws BadRequest when the trip has no such curve
     */
    Series curve(String name) {
        var series = curves.get(name);
        if (series == null) {
            throw new BadRequest(
                    "this trip has no signal '" + printable(name) + "'; it has " + String.join(", ", curves.keySet()));
        }
        return series;
    }

    private static String printable(String name) {
        var plain = name.replaceAll("[^\\w. -]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
