package org.truegrade.video;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

/**
 * Pictures as they arrive from a camera of this machine (V4L2 device such as {@code /dev/video0}) or of the network
 * ({@code rtsp://…}). Used by one thread.
 */
public final class LiveVideo implements AutoCloseable {
    /** Microseconds until a network camera that sends nothing counts as lost. */
    private static final String NETWORK_TIMEOUT_US = "5000000";

    private final String source;
    private final FFmpegFrameGrabber grabber;

    private LiveVideo(String source, FFmpegFrameGrabber grabber) {
        this.source = source;
        this.grabber = grabber;
    }

    /**
     * @param width wanted of a device; a network camera decides itself
     * @param fps likewise
     * @throws VideoException when nothing that gives pictures is there
     */
    public static LiveVideo open(String source, int width, int height, double fps) throws VideoException {
        Ffmpeg.load();
        var grabber = new FFmpegFrameGrabber(source);
        grabber.setPixelFormat(avutil.AV_PIX_FMT_BGR24);
        if (source.startsWith("/dev/")) {
            grabber.setFormat("v4l2");
            grabber.setImageWidth(width);
            grabber.setImageHeight(height);
            grabber.setFrameRate(fps);
        } else {
            grabber.setOption("timeout", NETWORK_TIMEOUT_US);
            grabber.setOption("rtsp_transport", "tcp");
        }
        try {
            grabber.start();
            return new LiveVideo(source, grabber);
        } catch (FFmpegFrameGrabber.Exception e) {
            release(grabber);
            throw new VideoException(
                    "camera " + source + " cannot be opened; is it plugged in, and does no other program use it?", e);
        }
    }

    /**
     * Waits for the next picture.
     *
     * @throws VideoException when the camera is lost
     */
    public Picture next() throws VideoException {
        try {
            var frame = grabber.grabImage();
            if (frame == null) {
                throw new VideoException("camera " + source + " gives no more pictures");
            }
            return picture(frame);
        } catch (FFmpegFrameGrabber.Exception e) {
            throw new VideoException("camera " + source + " is lost", e);
        }
    }

    /** Rows of the frame may be padded to a stride. */
    private static Picture picture(Frame frame) {
        var bgr = new byte[3 * frame.imageWidth * frame.imageHeight];
        var pixels = (ByteBuffer) frame.image[0];
        for (int row = 0; row < frame.imageHeight; row++) {
            pixels.get(row * frame.imageStride, bgr, 3 * row * frame.imageWidth, 3 * frame.imageWidth);
        }
        return new Picture(frame.imageWidth, frame.imageHeight, bgr);
    }

    private static void release(FFmpegFrameGrabber grabber) {
        try {
            grabber.release();
        } catch (FFmpegFrameGrabber.Exception e) {
            throw new IllegalStateException("the camera does not close", e);
        }
    }

    @Override
    public void close() {
        release(grabber);
    }
}
