package org.truegrade.obd.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truegrade.obd.line.Port;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.obd.line.SerialLine;
import org.truegrade.obd.line.SerialPorts;
import picocli.CommandLine.Option;

/** Options of every command that opens an adapter. */
final class PortOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the adapter: /dev/ttyUSB0, /dev/rfcomm0, or HOST:PORT of a Wi-Fi adapter (usually"
                    + " 192.168.0.10:35000); left out: the only serial port there is")
    private @Nullable String port;

    @Option(names = "--baud", paramLabel = "RATE", description = "its baud rate; left out: found by trying")
    private @Nullable Integer baud;

    @Option(
            names = "--highest-rate",
            description = "switches adapter and port to the highest baud rate that proves stable, until the adapter"
                    + " loses power")
    private boolean highestRate;

    @Option(
            names = "--protocol",
            paramLabel = "P",
            description = "the vehicle's bus as the ELM327 numbers it, 1 to 9 or A; left out: found by trying")
    private @Nullable String protocol;

    PortOpener opener() throws IOException {
        var rate = Optional.ofNullable(baud);
        var opener = PortOpener.of(path(), rate.isPresent() ? OptionalInt.of(rate.get()) : OptionalInt.empty());
        return highestRate && opener instanceof SerialPorts serial ? serial.atHighestRate() : opener;
    }

    /** Empty: found by trying. */
    Optional<Character> protocol() {
        var given = Optional.ofNullable(protocol).map(text -> text.toUpperCase(Locale.ROOT));
        if (given.isPresent() && !given.get().matches("[1-9A-C]")) {
            throw new IllegalArgumentException("--protocol " + protocol + ": want 1 to 9, or A, B or C");
        }
        return given.map(text -> text.charAt(0));
    }

    /** As given, or the only one that there is. */
    String path() throws IOException {
        if (port != null) {
            return port;
        }
        var ports = SerialLine.ports();
        if (ports.size() == 1) {
            return ports.getFirst().path();
        }
        throw new IOException(
                ports.isEmpty()
                        ? "no serial port on this machine; plug the adapter in, or name its port with --port"
                        : "several serial ports: "
                                + ports.stream().map(Port::words).collect(Collectors.joining(", "))
                                + "; choose one with --port");
    }
}
