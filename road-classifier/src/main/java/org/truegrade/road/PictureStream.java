package org.truegrade.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Trip;
import org.truegrade.video.Frames;
import org.truegrade.video.Picture;

/** Decodes frames on a thread of its own, a few ahead of whoever takes them. */
final class PictureStream implements AutoCloseable {
    private static final int AHEAD = 16;

    /**
     * One decoded frame.
     *
     * @param picture empty when the frame cannot be read
     */
    record Seen(FrameRef frame, Optional<Picture> picture) {}

    private final BlockingQueue<Seen> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread decoder;
    private int left;
    private volatile @Nullable String failure;

    PictureStream(Trip trip, List<FrameRef> frames) {
        this.left = frames.size();
        // A platform thread: decoding is native work, which would pin a virtual thread's carrier.
        this.decoder = Thread.ofPlatform().daemon().name("frames").start(() -> decode(trip, frames));
    }

    private void decode(Trip trip, List<FrameRef> frames) {
        try (var pictures = new Frames(trip)) {
            for (var frame : frames) {
                queue.put(new Seen(frame, read(pictures, frame)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failure = e.getMessage();
        }
    }

    private Optional<Picture> read(Frames pictures, FrameRef frame) {
        try {
            return Optional.of(pictures.at(frame));
        } catch (IOException | RuntimeException e) {
            if (failure == null) {
                failure = String.valueOf(e.getMessage());
            }
            return Optional.empty();
        }
    }

    /** The next frames, {@code most} of them or what is left; empty at the end. */
    List<Seen> next(int most) throws IOException {
        var batch = new ArrayList<Seen>();
        try {
            for (; left > 0 && batch.size() < most; left--) {
                batch.add(take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("looking at the road was interrupted", e);
        }
        return batch;
    }

    private Seen take() throws IOException, InterruptedException {
        while (true) {
            var seen = queue.poll(1, TimeUnit.SECONDS);
            if (seen != null) {
                return seen;
            }
            if (!decoder.isAlive() && queue.isEmpty()) {
                throw new IOException("the video cannot be decoded: " + firstFailure());
            }
        }
    }

    /** Why the first frame that could not be read could not be read. */
    String firstFailure() {
        var what = failure;
        return what == null ? "no reason known" : what;
    }

    @Override
    public void close() {
        decoder.interrupt();
    }
}
