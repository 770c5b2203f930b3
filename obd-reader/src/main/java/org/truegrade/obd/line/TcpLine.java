package org.truegrade.obd.line;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Ticker;

/** A network socket: Wi-Fi adapters (usually {@code 192.168.0.10:35000}) and serial servers. */
public final class TcpLine implements Line {
    private static final int SLICE_MS = 100;

    private final String name;
    private final Socket socket;
    private final InputStream in;
    private final Ticker clock = new SystemTicker();

    private TcpLine(String name, Socket socket) throws IOException {
        this.name = name;
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** @throws IOException when nobody takes the connection within the time */
    public static TcpLine connect(String host, int port, Duration longest) throws IOException {
        var name = host + ":" + port;
        var socket = new Socket();
        try {
            // A request is one small packet: waiting to fill it (Nagle) would cost 40 ms a round.
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new IOException("no such host");
            }
            socket.connect(address, (int) longest.toMillis());
            return new TcpLine(name, socket);
        } catch (IOException e) {
            socket.close();
            throw new IOException(
                    name + ": no connection (" + e.getMessage() + "); is this machine in the adapter's network?", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Ticker clock() {
        return clock;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public int read(byte[] buffer, long deadlineNs) throws IOException {
        while (true) {
            Line.checkInterrupt(this);
            long leftMs = Math.ceilDiv(deadlineNs - clock.nanos(), 1_000_000);
            try {
                if (leftMs <= 0 && in.available() == 0) {
                    return 0;
                }
                socket.setSoTimeout(Math.clamp(leftMs, 1, SLICE_MS));
                int got = in.read(buffer);
                if (got < 0) {
                    throw new IOException("closed by the other end");
                }
                return got;
            } catch (SocketTimeoutException e) {
                // a slice of the wait has passed
            } catch (IOException e) {
                throw gone(e);
            }
        }
    }

    private IOException gone(IOException e) {
        return new IOException(name + ": the connection is gone (" + e.getMessage() + ")", e);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed all the same
        }
    }
}
