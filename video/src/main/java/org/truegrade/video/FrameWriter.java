package org.truegrade.video;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes pictures as H.264 into a fragmented MP4. Every second of video begins with a key frame and is one fragment, which
 * is handed to the stream whole: what is cut off later costs at most the last fragment. Used by one thread.
 */
public final class FrameWriter implements AutoCloseable {
    /** Called after each fragment has gone to the stream: the place to fsync. */
    @FunctionalInterface
    public interface FragmentHook {
        void written() throws IOException;
    }

    private final Encoder encoder;
    private final Muxer muxer;
    private final FragmentHook hook;
    private final int framesPerFragment;
    private int count;
    private boolean open = true;

    public FrameWriter(OutputStream out, int width, int height, double fps) throws IOException {
        this(out, width, height, fps, () -> {});
    }

    /**
     * @param out takes the bytes; not closed by this writer
     * @param width pixels, even
     * @param height pixels, even
     * @param fps frames a second for players; true times of capture are the trip's samples
     */
    public FrameWriter(OutputStream out, int width, int height, double fps, FragmentHook hook) throws IOException {
        this.framesPerFragment = Math.max(1, (int) Math.round(fps));
        this.encoder = new Encoder(width, height, fps, framesPerFragment);
        this.muxer = Muxer.fragmented(out, encoder.format());
        this.hook = hook;
    }

    /**
     * @return the frame's number in this file, from 0
     */
    public int write(Picture picture) throws IOException {
        if (count > 0 && count % framesPerFragment == 0) {
            muxer.endFragment();
            hook.written();
        }
        muxer.write(encoder.encode(picture, count, count % framesPerFragment == 0));
        return count++;
    }

    /** Writes the last fragment. Once is enough; more does no harm. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try (encoder) {
                muxer.close();
            }
            hook.written();
        }
    }
}
