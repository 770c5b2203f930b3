package org.truegrade.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.RoadEstimatesFile;
import org.truegrade.trip.Trip;
import org.truegrade.video.VideoException;

/** Looks at the road in a trip's video: one frame every two seconds, four a second inside the windows. */
public final class TripRoad {
    /** Time between two frames outside the windows. */
    public static final long EVERY_NS = 2_000_000_000L;
    /** Time between two frames inside a window. */
    public static final long CLOSE_NS = 250_000_000L;

    private static final int BATCH = 8;

    private TripRoad() {}

    /** Told how far a look has come. */
    @FunctionalInterface
    public interface Progress {
        /** No interest. */
        Progress NONE = (done, total) -> {};

        /**
         * @param done frames looked at
         * @param total frames to look at
         */
        void seen(int done, int total);
    }

    /**
     * Looks at a trip and stores what was seen in its folder ({@code road.avro}), in place of an earlier look.
     *
     * @return what was stored
     */
    public static List<RoadEstimate> lookAndStore(
            Trip trip, RoadClassifier classifier, List<Window> closeLook, Progress progress) throws IOException {
        return lookAndStore(trip, classifier, Horizon.cropOf(trip), closeLook, progress);
    }

    static List<RoadEstimate> lookAndStore(
            Trip trip, RoadClassifier classifier, Crop crop, List<Window> closeLook, Progress progress)
            throws IOException {
        var estimates = look(trip, classifier, crop, closeLook, progress);
        RoadEstimatesFile.write(trip.folder(), estimates, Optional.of(crop.words()));
        return estimates;
    }

    /** What of a trip's frames the classifier saw; the default where nobody has looked or the file does not say. */
    public static Crop cropOf(Trip trip) throws IOException {
        return RoadEstimatesFile.crop(trip.folder()).map(Crop::parse).orElse(Crop.DEFAULT);
    }

    /**
     * Looks at a trip. Frames are decoded and made into the network's pictures beside the network's work; a frame that
     * cannot be read is left out.
     *
     * @param crop what of each frame the network is shown
     * @return one estimate a frame in the order of time; empty when the trip has no camera
     * @throws VideoException when there should be frames and none can be read
     */
    public static List<RoadEstimate> look(
            Trip trip, RoadClassifier classifier, Crop crop, List<Window> closeLook, Progress progress)
            throws IOException {
        var frames = plan(trip.frames(), closeLook);
        var estimates = new ArrayList<RoadEstimate>();
        if (frames.isEmpty()) {
            return estimates;
        }
        var model = classifier.model();
        int done = 0;
        try (var pictures = PictureStream.of(trip, frames, crop)) {
            List<PictureStream.Seen<FrameRef>> batch;
            while (!(batch = pictures.next(BATCH)).isEmpty()) {
                var readable = batch.stream()
                        .filter(seen -> seen.picture().isPresent())
                        .toList();
                var answers = classifier.answers(readable.stream()
                        .flatMap(seen -> seen.picture().stream())
                        .toList());
                for (int i = 0; i < readable.size(); i++) {
                    estimates.add(RoadEstimate.ofCamera(
                            readable.get(i).key().timeNs(),
                            model,
                            answers.get(i).gradient(),
                            answers.get(i).alignment()));
                }
                done += batch.size();
                progress.seen(done, frames.size());
            }
            if (estimates.isEmpty()) {
                throw new VideoException("none of the " + frames.size() + " frames of " + trip.folder()
                        + " could be read: " + pictures.firstFailure());
            }
        }
        return estimates;
    }

    /** The frames to look at: the first one, then each that is two seconds (inside a window: a quarter) after the last. */
    static List<FrameRef> plan(List<FrameRef> frames, List<Window> closeLook) {
        var plan = new ArrayList<FrameRef>();
        long lastFarNs = Long.MIN_VALUE / 2;
        long lastNs = Long.MIN_VALUE / 2;
        for (var frame : frames) {
            boolean close = closeLook.stream().anyMatch(window -> window.holds(frame.timeNs()));
            boolean far = frame.timeNs() - lastFarNs >= EVERY_NS;
            if (far || close && frame.timeNs() - lastNs >= CLOSE_NS) {
                plan.add(frame);
                lastNs = frame.timeNs();
                lastFarNs = far ? frame.timeNs() : lastFarNs;
            }
        }
        return plan;
    }
}
