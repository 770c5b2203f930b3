package org.truegrade.edge;

import java.io.IOException;
import java.util.Optional;
import org.truegrade.trip.Ticker;
import org.truegrade.video.LiveVideo;

/** A camera of this machine or of the network. A picture's time is that of its arrival: the camera's own delay is in it. */
final class DeviceCamera implements Camera {
    private final LiveVideo video;
    private final double fps;
    private final Ticker ticker;

    DeviceCamera(String source, int width, int height, double fps, Ticker ticker) throws IOException {
        this.video = LiveVideo.open(source, width, height, fps);
        this.fps = fps;
        this.ticker = ticker;
    }

    @Override
    public double fps() {
        return fps;
    }

    @Override
    public Optional<Shot> next() throws IOException {
        var picture = video.next();
        return Optional.of(new Shot(ticker.nanos(), picture));
    }

    @Override
    public void close() {
        video.close();
    }
}
