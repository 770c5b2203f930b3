package org.truegrade.obd.line;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Ticker;

/** A serial port (USB, UART, Bluetooth RFCOMM device, pseudo-terminal). The only class that knows jSerialComm. */
public final class SerialLine implements RatedLine {
    /** A blocking read gives up that often to look at the clock; the system counts it in tenths of a second. */
    private static final int SLICE_MS = 100;
    /** A port whose other end is gone returns at once with nothing, over and over. */
    private static final int HASTY_READS = 3;

    private final SerialPort port;
    private final Ticker clock = new SystemTicker();
    private volatile boolean closed;
    private int hasty;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    /** The serial ports of this machine. */
    public static List<Port> ports() {
        return Arrays.stream(SerialPort.getCommPorts()).map(SerialLine::port).toList();
    }

    private static Port port(SerialPort port) {
        boolean usb = port.getVendorID() > 0;
        var serial = usb && !port.getSerialNumber().equals("Unknown") ? port.getSerialNumber() : "";
        return new Port(
                port.getSystemPortPath(),
                port.getDescriptivePortName(),
                usb ? String.format(Locale.ROOT, "%04x:%04x", port.getVendorID(), port.getProductID()) : "",
                serial.isEmpty() ? bluetoothAddress(port.getSystemPortName()) : serial);
    }

    private static String bluetoothAddress(String name) {
        try {
            return Files.readString(Path.of("/sys/class/tty", name, "address")).strip();
        } catch (IOException e) {
            return ""; // no RFCOMM device
        }
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
    public int baud() {
        return port.getBaudRate();
    }

    @Override
    public void changeBaud(int baud) throws IOException {
        if (!port.setBaudRate(baud)) {
            throw new IOException(name() + ": this port does not know " + baud + " baud");
        }
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
            Line.checkInterrupt(this);
            long before = clock.nanos();
            if (before >= deadlineNs) {
                int waiting = closed ? -1 : port.bytesAvailable();
                if (waiting <= 0) {
                    return waiting == 0 ? 0 : failed();
                }
            }
            // One call into the system: it returns with the first bytes, or when the slice has passed.
            int got = closed ? -1 : port.readBytes(buffer, buffer.length);
            if (got > 0) {
                hasty = 0;
                return got;
            }
            hasty = clock.nanos() - before < SLICE_MS * 500_000L ? hasty + 1 : 0;
            if (got < 0 || hasty >= HASTY_READS) {
                return failed();
            }
        }
    }

    private int failed() throws IOException {
        throw gone();
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
