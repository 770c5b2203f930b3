package org.truegrade.obd.line;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Opens the way to the adapter, again and again where it gets lost. */
@FunctionalInterface
public interface PortOpener {
    /** How long a network adapter may take to accept a connection. */
    Duration CONNECT = Duration.ofSeconds(2);

    /** A host with a port number; a device path has a slash, {@code COM3} no colon. */
    Pattern NETWORK = Pattern.compile("([^/\\s]+):(\\d{1,5})");

    /** @throws IOException with one clear sentence when the port cannot be opened */
    Line open() throws IOException;

    /**
     * By what people write.
     *
     * @param where {@code /dev/ttyUSB0}, {@code /dev/rfcomm0} or {@code 192.168.0.10:35000}
     * @param baud of a serial port; empty: the rates of ELM327 adapters are tried
     */
    static PortOpener of(String where, OptionalInt baud) {
        var network = NETWORK.matcher(where);
        if (!network.matches()) {
            return new SerialPorts(where, baud);
        }
        var host = network.group(1);
        int port = Integer.parseInt(network.group(2));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(where + ": a network port is 1 to 65535");
        }
        return () -> TcpLine.connect(host, port, CONNECT);
    }
}
