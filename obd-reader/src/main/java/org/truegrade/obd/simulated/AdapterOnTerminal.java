package org.truegrade.obd.simulated;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link SimulatedAdapter} behind a pseudo-terminal that any program opens like a serial port; one thread serves it. */
public final class AdapterOnTerminal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdapterOnTerminal.class);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final SimulatedAdapter adapter;
    private final PseudoTerminal terminal;
    private final Thread thread;
    private volatile boolean running = true;

    private AdapterOnTerminal(SimulatedAdapter adapter, PseudoTerminal terminal) {
        this.adapter = adapter;
        this.terminal = terminal;
        this.thread = new Thread(this::serve, "simulated-adapter");
        thread.setDaemon(true);
    }

    /** @throws IOException when the system has no pseudo-terminal to give */
    public static AdapterOnTerminal serve(SimulatedAdapter adapter) throws IOException {
        var served = new AdapterOnTerminal(adapter, PseudoTerminal.open());
        served.thread.start();
        return served;
    }

    /** The port to open, e.g. {@code /dev/pts/7}. */
    public Path path() {
        return terminal.path();
    }

    private void serve() {
        var buffer = new byte[1024];
        while (running) {
            try {
                int got = terminal.read(buffer, GLANCE);
                if (got > 0) {
                    terminal.write(adapter.receive(buffer, got));
                }
            } catch (IOException | RuntimeException e) {
                LOG.error("the simulated adapter at {} stopped", terminal.path(), e);
                return;
            }
        }
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
