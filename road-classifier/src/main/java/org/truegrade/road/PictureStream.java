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

/**
 * Decodes pictures on a thread of its own, a few ahead of whoever takes them.
 *
 * @param <K> what names a picture
 */
final class PictureStream<K> implements AutoCloseable {
    private static final int AHEAD = 16;

    /** Where pictures come from. Used by the decoder's thread alone. */
    interface Source<K> extends AutoCloseable {
        Picture read(K key) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Opens a source on the decoder's thread. */
    @FunctionalInterface
    interface Opening<K> {
        Source<K> open() throws IOException;
    }

    /**
     * One decoded picture.
     *
     * @param picture empty when it cannot be read
     * @param failure why not; empty when it can
     */
    record Seen<K>(K key, Optional<Picture> picture, String failure) {}

    private final BlockingQueue<Seen<K>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread decoder;
    private int left;
    private volatile @Nullable String firstFailure;

    PictureStream(Opening<K> opening, List<K> keys) {
        this.left = keys.size();
        // A platform thread: decoding is native work, which would pin a virtual thread's carrier.
        this.decoder = Thread.ofPlatform().daemon().name("frames").start(() -> decode(opening, keys));
    }

    /** Frames of a trip, as the network sees them. */
    static PictureStream<FrameRef> of(Trip trip, List<FrameRef> frames, Crop crop) {
        return new PictureStream<>(
                () -> {
                    var pictures = new Frames(trip);
                    return source(frame -> NetworkInput.of(pictures.at(frame), crop), pictures::close);
                },
                frames);
    }

    /** Reads one picture. */
    @FunctionalInterface
    interface Reading<K> {
        Picture read(K key) throws IOException;
    }

    /** Ends a reading. */
    @FunctionalInterface
    interface Closing {
        void close() throws IOException;
    }

    static <K> Source<K> source(Reading<K> reading, Closing closing) {
        return new Source<>() {
            @Override
            public Picture read(K key) throws IOException {
                return reading.read(key);
            }

            @Override
            public void close() throws IOException {
                closing.close();
            }
        };
    }

    private void decode(Opening<K> opening, List<K> keys) {
        try (var source = opening.open()) {
            for (var key : keys) {
                queue.put(read(source, key));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            firstFailure = e.getMessage();
        }
    }

    private Seen<K> read(Source<K> source, K key) {
        try {
            return new Seen<>(key, Optional.of(source.read(key)), "");
        } catch (IOException | RuntimeException e) {
            var failure = String.valueOf(e.getMessage());
            firstFailure = firstFailure == null ? failure : firstFailure;
            return new Seen<>(key, Optional.empty(), failure);
        }
    }

    /** The next pictures, {@code most} of them or what is left; empty at the end. */
    List<Seen<K>> next(int most) throws IOException {
        var batch = new ArrayList<Seen<K>>();
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

    private Seen<K> take() throws IOException, InterruptedException {
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

    /** Why the first picture that could not be read could not be read. */
    String firstFailure() {
        var what = firstFailure;
        return what == null ? "no reason known" : what;
    }

    @Override
    public void close() {
        decoder.interrupt();
    }
}
