package org.truegrade.video;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Trip;

/** The pictures of a trip's front camera. Frames asked for in the order of time are decoded once each. One thread. */
public final class Frames implements AutoCloseable {
    private final Trip trip;
    private @Nullable VideoFile open;
    private int segment = -1;

    public Frames(Trip trip) {
        this.trip = trip;
    }

    /**
     * One picture alone; for many make a {@code Frames}.
     *
     * @throws VideoException when the segment's video is missing, cut off before the frame, or damaged
     */
    public static Picture at(Trip trip, FrameRef frame) throws IOException {
        try (var frames = new Frames(trip)) {
            return frames.at(frame);
        }
    }

    /**
     * @throws VideoException when the segment's video is missing, cut off before the frame, or damaged
     */
    public Picture at(FrameRef frame) throws IOException {
        var video = open;
        if (video == null || segment != frame.segment()) {
            close();
            video = VideoFile.open(trip.frontVideo(frame.segment()));
            open = video;
            segment = frame.segment();
        }
        return video.frame(frame.number());
    }

    @Override
    public void close() throws IOException {
        var video = open;
        open = null;
        if (video != null) {
            video.close();
        }
    }
}
