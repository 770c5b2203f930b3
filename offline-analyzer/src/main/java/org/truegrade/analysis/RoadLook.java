package org.truegrade.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.truegrade.events.Motion;
import org.truegrade.events.Rules;
import org.truegrade.road.OnnxRoadClassifier;
import org.truegrade.road.RoadClassifier;
import org.truegrade.road.RoadModelException;
import org.truegrade.road.TripRoad;
import org.truegrade.road.Window;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.RoadEstimatesFile;
import org.truegrade.trip.Trip;

/**
 * What was seen of a trip's road.
 *
 * @param estimates what the folder holds, or what was seen just now
 * @param missing why nobody looked, for people; empty when somebody did
 */
public record RoadLook(List<RoadEstimate> estimates, Optional<String> missing) {
    private static final int REACH_M = (int) RoadEstimate.CAMERA_TO_M;

    public RoadLook {
        estimates = List.copyOf(estimates);
    }

    /** The stored estimates; else looks with the newest model and stores what it sees. */
    public static RoadLook of(Trip trip, TripRoad.Progress progress) throws IOException {
        var stored = RoadEstimatesFile.read(trip.folder());
        if (stored.isPresent()) {
            return new RoadLook(stored.get(), Optional.empty());
        }
        if (trip.frames().isEmpty()) {
            return new RoadLook(List.of(), Optional.of("the trip has no camera"));
        }
        try (var classifier = OnnxRoadClassifier.open()) {
            return new RoadLook(look(trip, classifier, progress), Optional.empty());
        } catch (RoadModelException e) {
            return new RoadLook(List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** Looks now: often around the events, seldom elsewhere; stores what was seen in the trip's folder. */
    public static List<RoadEstimate> look(Trip trip, RoadClassifier classifier, TripRoad.Progress progress)
            throws IOException {
        return TripRoad.lookAndStore(trip, classifier, closeWindows(trip), progress);
    }

    /** From where a camera first sees the place of an event until the event's end. */
    static List<Window> closeWindows(Trip trip) {
        var motion = Motion.of(trip);
        return Rules.published().detect(motion, trip.info().vehicle()).events().stream()
                .map(event -> {
                    double at = motion.distanceAt(event.window().fromNs()).orElse(0);
                    long from = motion.timeAt(Math.max(0, at - REACH_M))
                            .orElse(event.window().fromNs());
                    return new Window(
                            Math.min(from, event.window().fromNs()),
                            event.window().toNs());
                })
                .toList();
    }
}
