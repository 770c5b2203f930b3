package org.truegrade.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One MP4, opened for looking at its frames. A torn file is read as far as its frames are whole. Used by one thread.
 */
public final class VideoFile implements AutoCloseable {
    private final VideoIndex index;
    private final Decoder decoder;

    private VideoFile(VideoIndex index) throws IOException {
        this.index = index;
        this.decoder = new Decoder(index);
    }

    /**
     * @throws VideoException when the file is missing, no MP4, or has no whole frame
     */
    public static VideoFile open(Path file) throws IOException {
        return new VideoFile(VideoIndex.read(file));
    }

    /** How many whole frames there are. */
    public int count() {
        return index.count();
    }

    public int width() {
        return index.format().width();
    }

    public int height() {
        return index.format().height();
    }

    /** When a player shows the frame, seconds after the first one. */
    public double seconds(int number) {
        long ticks = index.packet(number).pts() - index.packet(0).pts();
        return ticks * (double) index.format().tickNum() / index.format().tickDen();
    }

    /** What was cut off at the end of the file, in one sentence. */
    public Optional<String> lost() {
        return index.lost();
    }

    /**
     * One frame. Frames asked for in their order are decoded once each.
     *
     * @param number in the order in which frames are shown, from 0
     * @throws VideoException when there is no such frame or it is damaged
     */
    public Picture frame(int number) throws IOException {
        return decoder.frame(number);
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
