package org.truegrade.video;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripWriter;

/**
 * The front camera of a trip that is being written: each picture goes into the current segment's video, and its time of
 * capture becomes a sample of {@code camera.front}. A new segment begins a new video. Used by the trip writer's thread;
 * one camera lasts for the whole trip.
 */
public final class TripCamera implements AutoCloseable {
    private final TripWriter trip;
    private final int width;
    private final int height;
    private final double fps;
    private @Nullable FrameWriter segment;

    /**
     * @param trip its list of signals must have {@link Signal#CAMERA_FRONT}
     * @param fps frames a second that players assume
     */
    public TripCamera(TripWriter trip, int width, int height, double fps) {
        this.trip = trip;
        this.width = width;
        this.height = height;
        this.fps = fps;
    }

    /**
     * @param timeNs capture, trip time
     */
    public void write(long timeNs, Picture picture) throws IOException {
        trip.tick(timeNs);
        if (segment == null) {
            var out = trip.openVideo("front", this::close);
            segment = new FrameWriter(out, width, height, fps, out::sync);
        }
        int number = segment.write(picture);
        trip.write(new Sample(timeNs, Signal.CAMERA_FRONT, number));
    }

    /** Finishes the current video; the trip writer does this itself at the end of a segment. */
    @Override
    public void close() throws IOException {
        var finished = segment;
        segment = null;
        if (finished != null) {
            finished.close();
        }
    }
}
