package org.truegrade.dashboard.trips;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truegrade.analysis.Analyzer;
import org.truegrade.analysis.AssessmentJson;
import org.truegrade.analysis.RoadLook;
import org.truegrade.analysis.Score;
import org.truegrade.events.Rules;
import org.truegrade.trip.DurableFiles;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.video.PlayableVideo;

/** From the trip folder to its assessment: read, copy the video, look at the road, judge. */
@Component
class Analysis {
    private static final Logger LOG = LoggerFactory.getLogger(Analysis.class);

    /**
     * @param km empty without a speed
     */
    record Result(Verdict verdict, OptionalDouble km) {}

    private final TripFiles files;
    private final TripTable table;

    Analysis(TripFiles files, TripTable table) {
        this.files = files;
        this.table = table;
    }

    Result of(TripEntry entry, Progress progress) throws IOException {
        var id = entry.id();
        var folder = files.recording(entry);

        progress.begin(Stage.READING);
        var trip = TripFolder.read(folder).trip();
        table.measured(id, trip.endNs() / 1e9);

        progress.begin(Stage.COPYING);
        copyVideo(trip, id);

        progress.begin(Stage.LOOKING);
        var look = RoadLook.of(trip, (done, total) -> progress.at((double) done / total));
        if (!trip.frames().isEmpty()) {
            look.missing().ifPresent(why -> LOG.warn("trip {}: nobody looked at its road: {}", id, why));
        }

        progress.begin(Stage.JUDGING);
        var assessment = Analyzer.assess(trip, look.estimates(), Rules.published());
        DurableFiles.replace(files.assessment(id), AssessmentJson.of(assessment).getBytes(StandardCharsets.UTF_8));
        return new Result(
                verdict(assessment.score()),
                assessment.motion().speed().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(assessment.exposure().kilometres()));
    }

    private void copyVideo(Trip trip, String id) throws IOException {
        if (!trip.frames().isEmpty()) {
            PlayableTimes.of(PlayableVideo.copy(trip, files.video(id))).write(files.videoTimes(id));
        }
    }

    private static Verdict verdict(Score score) {
        return switch (score) {
            case Score.NotScorable none -> new Verdict.NotScorable(none.reason());
            case Score.Scored scored ->
                new Verdict.Scored(
                        scored.raw().value(),
                        scored.fair().value(),
                        scored.interval().low().value(),
                        scored.interval().high().value(),
                        scored.provisional());
        };
    }
}
