package org.truegrade.obd.simulated;

import java.io.IOException;
import org.truegrade.obd.line.Line;
import org.truegrade.trip.Ticker;

/** A line to a simulated device in simulated time: nothing waits, and yet every byte has its time. Used by one thread. */
public final class SimulatedLine implements Line {
    /** What follows within this time arrives together, as over USB. */
    private static final long TOGETHER_NS = 1_000_000;

    private final SerialDevice device;
    private final LeapingTicker time;
    private final int rate;
    private volatile boolean gone;

    /** @param rate at which the program opens the port, in baud */
    public SimulatedLine(SerialDevice device, LeapingTicker time, int rate) {
        this.device = device;
        this.time = time;
        this.rate = rate;
    }

    /** At the rate that the device uses, whichever it is. */
    public SimulatedLine(SerialDevice device, LeapingTicker time) {
        this(device, time, SerialDevice.ANY_RATE);
    }

    /** The other end is gone from now on. */
    public void breakOff() {
        gone = true;
    }

    @Override
    public String name() {
        return "simulated adapter";
    }

    @Override
    public Ticker clock() {
        return time;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        check();
        device.receive(bytes, bytes.length, time.nanos(), rate);
    }

    @Override
    public int read(byte[] buffer, long deadlineNs) throws IOException {
        check();
        Line.checkInterrupt(this);
        long next = device.nextNs(TOGETHER_NS);
        time.leapTo(Math.min(next, deadlineNs));
        return device.take(buffer, time.nanos(), rate);
    }

    private void check() throws IOException {
        if (gone) {
            throw new IOException("simulated adapter: the port is gone");
        }
    }

    @Override
    public void close() {
        gone = true;
    }
}
