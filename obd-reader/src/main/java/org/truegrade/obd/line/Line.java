package org.truegrade.obd.line;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.truegrade.trip.Ticker;

/**
 * The way to an adapter: bytes out, bytes in, and no read without a deadline. Owned by one thread; only {@link #close()}
 * may come from another.
 */
public interface Line extends AutoCloseable {
    /** What people call it, e.g. {@code /dev/ttyUSB0}. */
    String name();

    /** The clock on which the deadlines of {@link #read} are counted: real time on a real line. */
    Ticker clock();

    /** @throws IOException when the other end is gone */
    void write(byte[] bytes) throws IOException;

    /**
     * Takes what has arrived, waiting for the first byte until the deadline.
     *
     * @param deadlineNs on {@link #clock()}; a deadline that has passed takes what is there without waiting
     * @return bytes put into the buffer; 0 when the deadline passed in silence
     * @throws InterruptedIOException within a tenth of a second after the waiting thread was interrupted
     * @throws IOException when the other end is gone
     */
    int read(byte[] buffer, long deadlineNs) throws IOException;

    /** Gives the port back. A second call does nothing. */
    @Override
    void close();

    /** Ends a wait that somebody wants to end; for the implementations. */
    static void checkInterrupt(Line line) throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(line.name() + ": stopped while waiting for an answer");
        }
    }
}
