package org.truegrade.obd.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Opens one serial port at the rate at which something answers. Remembers the rate, and the device, for the next time: after
 * it was unplugged an adapter may come back under another name ({@code /dev/ttyUSB1}).
 */
public final class SerialPorts implements PortOpener {
    /** What the machine offers; tests have one of their own. */
    interface Machine {
        List<Port> ports();

        RatedLine open(String path, int baud) throws IOException;
    }

    private static final Machine THIS_MACHINE = new Machine() {
        @Override
        public List<Port> ports() {
            return SerialLine.ports();
        }

        @Override
        public RatedLine open(String path, int baud) throws IOException {
            return SerialLine.open(path, baud);
        }
    };

    private final Machine machine;
    private final String path;
    private final OptionalInt forced;
    private boolean highest;
    private OptionalInt found = OptionalInt.empty();
    private Optional<Port> device = Optional.empty();

    /** @param baud empty: the rates of ELM327 adapters are tried */
    public SerialPorts(String path, OptionalInt baud) {
        this(THIS_MACHINE, path, baud, false);
    }

    private SerialPorts(Machine machine, String path, OptionalInt baud, boolean highest) {
        this.machine = machine;
        this.path = path;
        this.forced = baud;
        this.highest = highest;
    }

    static SerialPorts on(Machine machine, String path, OptionalInt baud) {
        return new SerialPorts(machine, path, baud, false);
    }

    /** Switches the adapter to the highest rate that proves stable, until it loses power. */
    public SerialPorts atHighestRate() {
        return new SerialPorts(machine, path, forced, true);
    }

    @Override
    public Line open() throws IOException {
        var now = currentPath();
        var line = forced.isPresent() ? machine.open(now, forced.getAsInt()) : detect(now);
        try {
            device = machine.ports().stream()
                    .filter(port -> isAt(port, now))
                    .findFirst()
                    .or(() -> device);
            if (highest) {
                highest = false; // once: where it goes wrong, the next opening is content with less
                HighestRate.raise(line);
                highest = true;
            }
            found = OptionalInt.of(line.baud());
            return line;
        } catch (IOException | RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private RatedLine detect(String now) throws IOException {
        var rates = new LinkedHashSet<Integer>();
        found.ifPresent(rates::add);
        rates.addAll(BaudRates.USUAL);
        for (int rate : rates) {
            var line = machine.open(now, rate);
            boolean kept = false;
            try {
                kept = BaudRates.answers(line);
            } finally {
                if (!kept) {
                    line.close();
                }
            }
            if (kept) {
                return line;
            }
        }
        throw new IOException(now + ": nothing answers at any of the rates " + new ArrayList<>(rates)
                + "; is it an ELM327, and is the vehicle's plug live?");
    }

    /** Where the device is that was at the path the first time. */
    private String currentPath() throws IOException {
        if (device.isEmpty() || !device.get().isKnowable()) {
            return path;
        }
        var ports = machine.ports();
        var again = device.get().among(ports);
        if (again.isPresent()) {
            return isAt(again.get(), path) ? path : again.get().path();
        }
        if (ports.stream().anyMatch(port -> isAt(port, path))) {
            throw new IOException(path + ": another device is there now; the adapter was "
                    + device.get().words());
        }
        return path;
    }

    /** A path may be a link that udev keeps, e.g. {@code /dev/serial/by-id/...}. */
    private static boolean isAt(Port port, String path) {
        try {
            return port.path().equals(path) || Files.isSameFile(Path.of(port.path()), Path.of(path));
        } catch (IOException e) {
            return false;
        }
    }
}
