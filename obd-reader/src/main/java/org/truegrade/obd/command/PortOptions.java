package org.truegrade.obd.command;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truegrade.obd.line.SerialLine;
import org.truegrade.obd.line.SerialPorts;
import picocli.CommandLine.Option;

/** Options of every command that opens an adapter. */
final class PortOptions {
    @Option(
            names = "--port",
            paramLabel = "PATH",
            description = "the adapter's serial port, e.g. /dev/ttyUSB0; the only one there is, if left out")
    private @Nullable String port;

    @Option(names = "--baud", paramLabel = "RATE", description = "its baud rate; found by trying, if left out")
    private @Nullable Integer baud;

    SerialPorts opener() throws IOException {
        var rate = Optional.ofNullable(baud);
        return new SerialPorts(path(), rate.isPresent() ? OptionalInt.of(rate.get()) : OptionalInt.empty());
    }

    private String path() throws IOException {
        if (port != null) {
            return port;
        }
        var ports = SerialLine.ports();
        if (ports.size() == 1) {
            return ports.getFirst().name();
        }
        throw new IOException(
                ports.isEmpty()
                        ? "no serial port on this machine; plug the adapter in, or name its port with --port"
                        : "several serial ports: "
                                + ports.stream()
                                        .map(found -> found.name() + " (" + found.description() + ")")
                                        .collect(Collectors.joining(", "))
                                + "; choose one with --port");
    }
}
