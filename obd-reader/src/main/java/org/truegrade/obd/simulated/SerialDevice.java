package org.truegrade.obd.simulated;

/**
 * What sits at the far end of a serial line, on a time axis of its own: told when bytes are written to it, asked which bytes
 * it has sent by a time. Used by one thread.
 */
public interface SerialDevice {
    /** A rate that fits whatever the device uses. */
    int ANY_RATE = 0;

    /**
     * Takes bytes that a program has written.
     *
     * @param rate at which the program's end works, in baud; another one than the device's gives rubbish
     */
    void receive(byte[] bytes, int length, long nowNs, int rate);

    /**
     * When the next bytes are there; {@link Long#MAX_VALUE} when none are under way.
     *
     * @param togetherNs bytes that follow the first one within this time may arrive together with it, as a USB chip hands
     *     them over; the time of the last of them counts
     */
    long nextNs(long togetherNs);

    /** Bytes that have been sent by now, put into the buffer; their number. */
    int take(byte[] into, long nowNs, int rate);
}
