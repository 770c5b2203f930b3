package org.truegrade.obd.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.truegrade.obd.Session;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.TestVehicle;

/** A simulated adapter behind a socket of this machine, as Wi-Fi adapters are. */
@Timeout(30)
class TcpLineTest {
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private PortOpener opener() {
        return PortOpener.of("127.0.0.1:" + server.getLocalPort(), OptionalInt.empty());
    }

    private void serveOnce() {
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                var adapter = new SimulatedAdapter(new TestVehicle());
                var buffer = new byte[256];
                for (int got = socket.getInputStream().read(buffer);
                        got > 0;
                        got = socket.getInputStream().read(buffer)) {
                    socket.getOutputStream().write(adapter.receive(buffer, got));
                }
            } catch (IOException e) {
                // the test is over
            }
        });
    }

    @Test
    void aNetworkAdapterIsTalkedToLikeAnyOther() throws IOException {
        serveOnce();
        try (var line = opener().open()) {
            var session = Session.open(line);
            assertThat(session.findVehicle()).isInstanceOf(Reply.Values.class);
            assertThat(session.adapter().orElseThrow().multiplePids()).isTrue();
        }
    }

    @Test
    void aSilentOneReturnsAtTheDeadlineAndALostOneIsAnError() throws IOException {
        try (var line = opener().open();
                var far = server.accept()) {
            var buffer = new byte[16];
            assertThat(line.read(buffer, line.clock().nanos() + 50_000_000)).isZero();
            far.getOutputStream().write(">".getBytes(StandardCharsets.US_ASCII));
            assertThat(line.read(buffer, line.clock().nanos() + 5_000_000_000L)).isEqualTo(1);
            far.shutdownOutput();
            assertThatThrownBy(() -> line.read(buffer, line.clock().nanos() + 5_000_000_000L))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:" + server.getLocalPort());
        }
    }

    @Test
    void whereNobodyListensTheAddressIsNamed() throws IOException {
        var opener = opener();
        server.close();
        assertThatThrownBy(opener::open).isInstanceOf(IOException.class).hasMessageContaining("no connection");
    }

    @Test
    void aDevicePathIsASerialPort() {
        assertThat(PortOpener.of("/dev/ttyUSB0", OptionalInt.empty())).isInstanceOf(SerialPorts.class);
        assertThat(PortOpener.of("COM3", OptionalInt.empty())).isInstanceOf(SerialPorts.class);
        assertThatThrownBy(() -> PortOpener.of("192.168.0.10:99999", OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
