package org.truegrade.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.truegrade.trip.Ticker;
import org.truegrade.video.VideoFile;

/** Plays an MP4 as if it were a camera: each frame at its time, from the moment of opening. */
final class FileCamera implements Camera {
    private final VideoFile video;
    private final Ticker ticker;
    private final long startNs;
    private int next;

    FileCamera(Path file, Ticker ticker) throws IOException {
        this.video = VideoFile.open(file);
        this.ticker = ticker;
        this.startNs = ticker.nanos();
    }

    @Override
    public double fps() {
        return video.count() < 2 ? 1 : Math.clamp((video.count() - 1) / video.seconds(video.count() - 1), 0.1, 120);
    }

    @Override
    public Optional<Shot> next() throws IOException, InterruptedException {
        if (next == video.count()) {
            return Optional.empty();
        }
        long dueNs = startNs + (long) (video.seconds(next) * 1e9);
        ticker.sleepUntil(dueNs);
        return Optional.of(new Shot(dueNs, video.frame(next++)));
    }

    @Override
    public void close() {
        try {
            video.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the video file does not close", e);
        }
    }
}
