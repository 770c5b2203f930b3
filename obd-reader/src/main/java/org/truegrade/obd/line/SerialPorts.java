package org.truegrade.obd.line;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** Opens one serial port at the rate at which something answers; remembers the rate for the next time. */
public final class SerialPorts implements PortOpener {
    private static final long TEST_NS = 300_000_000L;

    private final String path;
    private OptionalInt baud;

    /** @param baud empty: the rates of ELM327 adapters are tried */
    public SerialPorts(String path, OptionalInt baud) {
        this.path = path;
        this.baud = baud;
    }

    @Override
    public Line open() throws IOException {
        if (baud.isPresent()) {
            return SerialLine.open(path, baud.getAsInt());
        }
        for (int rate : SerialLine.RATES) {
            var line = SerialLine.open(path, rate);
            boolean kept = false;
            try {
                kept = answers(line);
            } finally {
                if (!kept) {
                    line.close();
                }
            }
            if (kept) {
                baud = OptionalInt.of(rate);
                return line;
            }
        }
        throw new IOException(path + ": nothing answers at any of the rates " + SerialLine.RATES
                + "; is it an ELM327, and is the vehicle's plug live?");
    }

    private static boolean answers(Line line) throws IOException {
        for (var text : List.of("\r", "ATI\r")) {
            line.write(text.getBytes(StandardCharsets.US_ASCII));
            var buffer = new byte[256];
            long end = line.clock().nanos() + TEST_NS;
            while (line.clock().nanos() < end) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException(line.name() + ": stopped while looking for the baud rate");
                }
                int got = line.read(buffer, end);
                for (int i = 0; i < got; i++) {
                    if (buffer[i] == '>') {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
