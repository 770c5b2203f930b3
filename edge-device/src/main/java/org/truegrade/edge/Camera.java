package org.truegrade.edge;

import java.io.IOException;
import java.util.Optional;

/** A source of pictures, read by one thread of its own. */
public interface Camera extends AutoCloseable {
    /** Opens a camera, again and again where it gets lost. */
    @FunctionalInterface
    interface Opener {
        /** @throws IOException with one clear sentence when it cannot be opened */
        Camera open() throws IOException;
    }

    /** Pictures a second that players of the recording assume. */
    double fps();

    /**
     * Waits for the next picture.
     *
     * @return empty when the source has ended and will give no more
     * @throws IOException when the camera is lost
     */
    Optional<Shot> next() throws IOException, InterruptedException;

    @Override
    void close();
}
