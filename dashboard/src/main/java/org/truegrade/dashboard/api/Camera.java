package org.truegrade.dashboard.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Trip;

/** When the front camera of a trip had a picture and when it was off. */
final class Camera {
    private static final long LEAST_GAP_NS = 1_000_000_000L;

    /** A silence, seconds of trip time; from the last frame before it to the next one, or to an end of the trip. */
    record Off(double from, double to) {}

    private final Trip trip;
    private final long patienceNs;

    Camera(Trip trip) {
        this.trip = trip;
        this.patienceNs = Math.max(LEAST_GAP_NS, 4 * usualStepNs(trip.frames()));
    }

    private static long usualStepNs(List<FrameRef> frames) {
        var steps = new long[Math.max(0, frames.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = frames.get(i + 1).timeNs() - frames.get(i).timeNs();
        }
        Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    /** Silences between the first and the last frame. */
    List<Off> gaps() {
        var gaps = new ArrayList<Off>();
        var frames = trip.frames();
        for (int i = 1; i < frames.size(); i++) {
            if (frames.get(i).timeNs() - frames.get(i - 1).timeNs() > patienceNs) {
                gaps.add(new Off(
                        Seconds.of(frames.get(i - 1).timeNs()),
                        Seconds.of(frames.get(i).timeNs())));
            }
        }
        return gaps;
    }

    /** The silence around a moment; empty while the camera saw something, or for a trip without one. */
    Optional<Off> off(long timeNs) {
        var frames = trip.frames();
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        var last = trip.frameAt(timeNs);
        if (last.isEmpty()) {
            return Optional.of(new Off(0, Seconds.of(frames.getFirst().timeNs())));
        }
        long since = last.get().timeNs();
        if (timeNs - since <= patienceNs) {
            var next = next(since);
            return next.filter(frame -> frame.timeNs() - since > patienceNs && timeNs > since)
                    .map(frame -> new Off(Seconds.of(since), Seconds.of(frame.timeNs())));
        }
        return Optional.of(new Off(
                Seconds.of(since), Seconds.of(next(since).map(FrameRef::timeNs).orElse(trip.endNs()))));
    }

    private Optional<FrameRef> next(long timeNs) {
        int low = 0;
        int high = trip.frames().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (trip.frames().get(middle).timeNs() <= timeNs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == trip.frames().size()
                ? Optional.empty()
                : Optional.of(trip.frames().get(low));
    }
}
