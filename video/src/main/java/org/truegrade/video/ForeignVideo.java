package org.truegrade.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.truegrade.trip.TripWriter;

/**
 * A video of another recorder on its way into a trip, frame by frame beside the other samples: whoever imports asks
 * {@link #nextNs()} and calls {@link #writeNext()} when its turn has come. H.264 with a key frame at least every two
 * seconds is copied as it is; anything else is encoded again.
 */
public final class ForeignVideo implements AutoCloseable {
    private static final long KEY_EVERY_NS = 2_100_000_000L;

    private final VideoIndex index;
    private final long[] timesNs;
    private final Target target;
    private int next;

    /** Takes the frames in their order and writes each with its sample. */
    interface Target extends AutoCloseable {
        void write(int number, long timeNs) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Decodes and encodes again, for videos that cannot be cut at the trip's seconds. */
    private record Recoding(Decoder decoder, TripCamera camera) implements Target {
        static Recoding of(TripWriter trip, VideoIndex index, long[] timesNs) throws IOException {
            int count = Math.min(index.count(), timesNs.length);
            double fps = count < 2 ? 1 : Math.clamp((count - 1) * 1e9 / (timesNs[count - 1] - timesNs[0]), 0.1, 120);
            int width = index.format().width() / 2 * 2;
            int height = index.format().height() / 2 * 2;
            return new Recoding(new Decoder(index), new TripCamera(trip, width, height, fps));
        }

        @Override
        public void write(int number, long timeNs) throws IOException {
            var picture = decoder.frame(number);
            camera.write(timeNs, picture.part(0, 0, picture.width() / 2 * 2, picture.height() / 2 * 2));
        }

        @Override
        public void close() throws IOException {
            try (decoder) {
                camera.close();
            }
        }
    }

    private ForeignVideo(VideoIndex index, long[] timesNs, Target target) {
        this.index = index;
        this.timesNs = timesNs;
        this.target = target;
    }

    /**
     * @param trip its list of signals must have {@code camera.front}
     * @param video an MP4
     * @param timesNs trip time of each frame's capture, growing; may be longer or shorter than the video
     * @throws VideoException when no frame can be read
     */
    public static ForeignVideo open(TripWriter trip, Path video, long[] timesNs) throws IOException {
        for (int i = 1; i < timesNs.length; i++) {
            if (timesNs[i] <= timesNs[i - 1]) {
                throw new VideoException("the frame times of " + video + " do not grow: frame " + i + " is at "
                        + timesNs[i] + " ns, the one before it at " + timesNs[i - 1] + " ns");
            }
        }
        var index = VideoIndex.read(video);
        return new ForeignVideo(index, timesNs.clone(), target(trip, index, timesNs));
    }

    private static Target target(TripWriter trip, VideoIndex index, long[] timesNs) throws IOException {
        return copies(index, timesNs) ? new StreamCopy(trip, index) : Recoding.of(trip, index, timesNs);
    }

    private static boolean copies(VideoIndex index, long[] timesNs) {
        if (!index.format().isH264()) {
            return false;
        }
        int count = Math.min(index.count(), timesNs.length);
        long lastKeyNs = Long.MIN_VALUE / 2;
        for (int number = 0; number < count; number++) {
            if (index.packet(number).key()) {
                lastKeyNs = timesNs[number];
            } else if (timesNs[number] - lastKeyNs > KEY_EVERY_NS) {
                return false;
            }
        }
        return true;
    }

    /** Trip time of the next frame; empty when all are written. */
    public OptionalLong nextNs() {
        return next < Math.min(index.count(), timesNs.length) ? OptionalLong.of(timesNs[next]) : OptionalLong.empty();
    }

    /** Writes the next frame and its sample. */
    public void writeNext() throws IOException {
        target.write(next, timesNs[next]);
        next++;
    }

    /** What of the video is not imported, in one sentence: torn end, frames without a time, times without a frame. */
    public Optional<String> missing() {
        if (index.count() < timesNs.length) {
            return Optional.of("the table of frame times has " + timesNs.length + " rows, but only " + index.count()
                    + " frames can be read"
                    + index.lost().map(lost -> " (" + lost + ")").orElse(""));
        }
        if (index.count() > timesNs.length) {
            return Optional.of(
                    index.count() - timesNs.length + " of " + index.count() + " frames have no time and are left out");
        }
        return index.lost();
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
