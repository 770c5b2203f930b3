package org.truegrade.obd.bench;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The least that a client can do: writes bytes, reads to the prompt, looks at nothing. The limit for all others. */
final class BareLoop implements AutoCloseable {
    static final String SIX = "010C0D0504110F";
    static final List<String> SINGLE = List.of("010C1", "010D1", "01051", "01041", "01111", "010F1");
    private static final byte[] RETURN = {'\r'};

    /** The two ways to the bytes. */
    private interface Port {
        int read(byte[] into) throws IOException;

        void write(byte[] bytes) throws IOException;

        void close() throws IOException;
    }

    private final Port port;
    private final byte[] buffer = new byte[1024];

    private BareLoop(Port port) {
        this.port = port;
    }

    /** Straight on the pseudo-terminal. */
    static BareLoop onTerminal(String path, int rate) throws IOException, InterruptedException {
        new ProcessBuilder("stty", "-F", path, Integer.toString(rate), "raw", "-echo")
                .inheritIO()
                .start()
                .waitFor();
        var file = new RandomAccessFile(path, "rw");
        return new BareLoop(new Port() {
            @Override
            public int read(byte[] into) throws IOException {
                return file.read(into);
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                file.write(bytes);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        });
    }

    /** Through jSerialComm's streams, blocking for the first byte. */
    static BareLoop onSerial(String path, int rate) throws IOException {
        var serial = SerialPort.getCommPort(path);
        serial.setComPortParameters(rate, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        serial.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 0, 0);
        if (!serial.openPort(0)) {
            throw new IOException(path + " does not open");
        }
        InputStream in = serial.getInputStream();
        OutputStream out = serial.getOutputStream();
        return new BareLoop(new Port() {
            @Override
            public int read(byte[] into) throws IOException {
                int waiting = Math.clamp(in.available(), 1, into.length);
                return in.read(into, 0, waiting);
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                out.write(bytes);
            }

            @Override
            public void close() {
                serial.closePort();
            }
        });
    }

    /** The shortest set-up that makes the bytes few: no reset, protocol known. */
    void begin() throws IOException {
        for (var setting : List.of("", "ATE0", "ATL0", "ATS0", "ATH0", "ATAT1", "ATTP6", "0100")) {
            ask((setting + "\r").getBytes(StandardCharsets.US_ASCII));
        }
    }

    void ask(byte[] request) throws IOException {
        port.write(request);
        while (true) {
            int got = port.read(buffer);
            if (got < 0) {
                throw new IOException("the port is gone");
            }
            if (got > 0 && buffer[got - 1] == '>') {
                return;
            }
        }
    }

    static byte[] six() {
        return (SIX + "3\r").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] again() {
        return RETURN;
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
