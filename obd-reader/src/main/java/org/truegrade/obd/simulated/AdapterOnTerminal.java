package org.truegrade.obd.simulated;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Ticker;

/**
 * A {@link SimulatedAdapter} behind a pseudo-terminal that any program opens like a serial port; one thread serves it and
 * keeps its times: sleeps until shortly before the next byte is due and turns for the rest.
 */
public final class AdapterOnTerminal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdapterOnTerminal.class);
    private static final long GLANCE_NS = 50_000_000;
    /** A sleep may end so much too late. */
    private static final long TURNING_NS = 100_000;
    /** What follows within this time is handed over together, as over USB. */
    private static final long TOGETHER_NS = 1_000_000;

    private final SerialDevice device;
    private final Ticker ticker;
    private final PseudoTerminal terminal;
    private final Thread thread;
    private volatile boolean running = true;

    private AdapterOnTerminal(SerialDevice device, Ticker ticker, PseudoTerminal terminal) {
        this.device = device;
        this.ticker = ticker;
        this.terminal = terminal;
        this.thread = new Thread(this::serve, "simulated-adapter");
        thread.setDaemon(true);
    }

    /** @throws IOException when the system has no pseudo-terminal to give */
    public static AdapterOnTerminal serve(SerialDevice device, Ticker ticker) throws IOException {
        var served = new AdapterOnTerminal(device, ticker, PseudoTerminal.open());
        served.thread.start();
        return served;
    }

    /** In real time. */
    public static AdapterOnTerminal serve(SerialDevice device) throws IOException {
        return serve(device, new SystemTicker());
    }

    /** The port to open, e.g. {@code /dev/pts/7}. Another one after each plugging in. */
    public Path path() {
        return terminal.path();
    }

    private void serve() {
        var buffer = new byte[1024];
        try {
            while (running) {
                long next = device.nextNs(TOGETHER_NS);
                long waitNs = Math.min(GLANCE_NS, next - ticker.nanos());
                int got = terminal.read(buffer, Duration.ofNanos(Math.max(0, waitNs - TURNING_NS)));
                if (got > 0) {
                    device.receive(buffer, got, ticker.nanos(), rate());
                } else if (waitNs < GLANCE_NS) {
                    send(next, buffer);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("the simulated adapter at {} stopped", terminal.path(), e);
        }
    }

    private void send(long dueNs, byte[] buffer) throws IOException {
        while (ticker.nanos() < dueNs) {
            Thread.onSpinWait();
        }
        int got = device.take(buffer, ticker.nanos(), rate());
        if (got > 0) {
            terminal.write(buffer, got);
        }
    }

    private int rate() {
        return terminal.rate().orElse(SerialDevice.ANY_RATE);
    }

    /** Pulls the plug. */
    @Override
    public void close() {
        running = false;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        terminal.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
