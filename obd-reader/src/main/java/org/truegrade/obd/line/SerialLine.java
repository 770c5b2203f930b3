package org.truegrade.obd.line;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Ticker;

/** A serial port (USB, UART, Bluetooth RFCOMM device, pseudo-terminal). The only class that knows jSerialComm. */
public final class SerialLine implements Line {
    /** Rates of ELM327 adapters, the usual one first. */
    static final List<Integer> RATES = List.of(38_400, 115_200, 9_600, 230_400, 57_600, 500_000);

    private static final int SLICE_MS = 50;
    /** A port whose other end is gone returns at once with nothing, over and over. */
    private static final int HASTY_READS = 3;

    /** A port that this machine has. */
    public record Port(String name, String description) {}

    private final SerialPort port;
    private final Ticker clock = new SystemTicker();
    private volatile boolean closed;
    private int hasty;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    /** The serial ports of this machine. */
    public static List<Port> ports() {
        return Arrays.stream(SerialPort.getCommPorts())
                .map(port -> new Port(port.getSystemPortPath(), port.getDescriptivePortName()))
                .toList();
    }

    /**
     * Opens a port for this program alone, eight data bits, no parity, one stop bit.
     *
     * @param path e.g. {@code /dev/ttyUSB0}
     * @throws IOException when it does not exist, may not be opened, or another program has it
     */
    public static SerialLine open(String path, int baud) throws IOException {
        if (!Files.exists(Path.of(path))) {
            throw new IOException(path + ": no such port; is the adapter plugged in?");
        }
        if (!Files.isReadable(Path.of(path)) || !Files.isWritable(Path.of(path))) {
            throw new IOException(path + ": no permission; add this user to the group that owns the port (dialout)");
        }
        var port = SerialPort.getCommPort(path);
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setComPortTimeouts(
                SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, SLICE_MS, 1000);
        if (!port.openPort(0)) {
            throw new IOException(path + ": the port does not open (error " + port.getLastErrorCode()
                    + "); does another program use it?");
        }
        return new SerialLine(port);
    }

    @Override
    public String name() {
        return port.getSystemPortPath();
    }

    @Override
    public Ticker clock() {
        return clock;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (closed || port.writeBytes(bytes, bytes.length) != bytes.length) {
            throw gone();
        }
    }

    @Override
    public int read(byte[] buffer, long deadlineNs) throws IOException {
        while (true) {
            int waiting = closed ? -1 : port.bytesAvailable();
            if (waiting < 0) {
                throw gone();
            }
            long before = clock.nanos();
            if (waiting == 0 && before >= deadlineNs) {
                return 0;
            }
            int got = port.readBytes(buffer, waiting == 0 ? 1 : Math.min(waiting, buffer.length));
            if (got > 0) {
                hasty = 0;
                return got;
            }
            hasty = clock.nanos() - before < SLICE_MS * 500_000L ? hasty + 1 : 0;
            if (got < 0 || hasty >= HASTY_READS) {
                throw gone();
            }
        }
    }

    private IOException gone() {
        return new IOException(name() + ": the port is gone; was the adapter unplugged?");
    }

    @Override
    public void close() {
        closed = true;
        port.closePort();
    }
}
