package org.truegrade.obd.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.truegrade.obd.simulated.LeapingTicker;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.SimulatedLine;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;
import org.truegrade.trip.Ticker;

class SerialPortsTest {
    private static final Port FTDI = new Port("/dev/ttyUSB0", "FT230X", "0403:6015", "D30AAAAA");
    private static final Port CH340 = new Port("/dev/ttyUSB0", "CH340", "1a86:7523", "");

    private final LeapingTicker time = new LeapingTicker();

    /** A simulated adapter at its port; its rate is what counts. */
    private final class AtPort implements RatedLine {
        private final SimulatedAdapter adapter;
        private SimulatedLine line;
        private int baud;

        AtPort(SimulatedAdapter adapter, int baud) {
            this.adapter = adapter;
            this.baud = baud;
            this.line = new SimulatedLine(adapter, time, baud);
        }

        @Override
        public int baud() {
            return baud;
        }

        @Override
        public void changeBaud(int newBaud) {
            baud = newBaud;
            line = new SimulatedLine(adapter, time, newBaud);
        }

        @Override
        public String name() {
            return "/dev/ttyUSB0";
        }

        @Override
        public Ticker clock() {
            return time;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            line.write(bytes);
        }

        @Override
        public int read(byte[] buffer, long deadlineNs) throws IOException {
            return line.read(buffer, deadlineNs);
        }

        @Override
        public void close() {
            line.close();
        }
    }

    /** What is plugged in, and what was opened. */
    private final class Desk implements SerialPorts.Machine {
        private final Map<Port, SimulatedAdapter> plugged = new HashMap<>();
        private final List<String> opened = new ArrayList<>();

        @Override
        public List<Port> ports() {
            return List.copyOf(plugged.keySet());
        }

        @Override
        public RatedLine open(String path, int baud) throws IOException {
            opened.add(path + " " + baud);
            return Optional.ofNullable(plugged.entrySet().stream()
                            .filter(entry -> entry.getKey().path().equals(path))
                            .findFirst()
                            .orElseThrow(() -> new IOException(path + ": no such port"))
                            .getValue())
                    .map(adapter -> new AtPort(adapter, baud))
                    .orElseThrow();
        }
    }

    private final Desk desk = new Desk();

    private static SimulatedAdapter adapterAt(int baud) {
        return Personality.GENUINE_21.adapter(
                new TestVehicle(), Timing.modelled(baud, Duration.ofMillis(10)), () -> 13.9);
    }

    private static Port at(String path, Port port) {
        return new Port(path, port.description(), port.usbId(), port.serial());
    }

    @Test
    void theRateIsFoundByTryingAndRememberedForTheNextTime() throws IOException {
        for (int baud : List.of(9_600, 38_400, 115_200, 500_000)) {
            desk.plugged.put(FTDI, adapterAt(baud));
            var ports = SerialPorts.on(desk, FTDI.path(), OptionalInt.empty());
            ports.open().close();
            assertThat(desk.opened.getLast()).isEqualTo("/dev/ttyUSB0 " + baud);
            desk.opened.clear();
            ports.open().close();
            assertThat(desk.opened).containsExactly("/dev/ttyUSB0 " + baud);
        }
    }

    @Test
    void aRateThatHasChangedIsFoundAgain() throws IOException {
        desk.plugged.put(FTDI, adapterAt(115_200));
        var ports = SerialPorts.on(desk, FTDI.path(), OptionalInt.empty());
        ports.open().close();
        desk.plugged.put(FTDI, adapterAt(9_600));
        ports.open().close();
        assertThat(desk.opened.getLast()).isEqualTo("/dev/ttyUSB0 9600");
    }

    @Test
    void anAdapterIsFoundUnderItsNewNameByItsSerialNumber() throws IOException {
        desk.plugged.put(FTDI, adapterAt(38_400));
        var ports = SerialPorts.on(desk, FTDI.path(), OptionalInt.of(38_400));
        ports.open().close();
        var again = desk.plugged.remove(FTDI);
        assertThatThrownBy(ports::open).isInstanceOf(IOException.class);
        desk.plugged.put(at("/dev/ttyUSB1", FTDI), again);
        desk.plugged.put(at("/dev/ttyUSB0", new Port("", "GPS", "0403:6015", "B1")), adapterAt(9_600));
        ports.open().close();
        assertThat(desk.opened.getLast()).isEqualTo("/dev/ttyUSB1 38400");
    }

    @Test
    void anotherDeviceUnderTheOldNameIsNotTakenForTheAdapter() throws IOException {
        desk.plugged.put(FTDI, adapterAt(38_400));
        var ports = SerialPorts.on(desk, FTDI.path(), OptionalInt.of(38_400));
        ports.open().close();
        desk.plugged.clear();
        desk.plugged.put(at("/dev/ttyUSB0", new Port("", "GPS", "0403:6015", "B1")), adapterAt(9_600));
        assertThatThrownBy(ports::open).hasMessageContaining("another device").hasMessageContaining("D30AAAAA");
    }

    @Test
    void aChipWithoutSerialNumberIsKnownWhileItIsTheOnlyOneOfItsKind() throws IOException {
        desk.plugged.put(CH340, adapterAt(38_400));
        var ports = SerialPorts.on(desk, CH340.path(), OptionalInt.of(38_400));
        ports.open().close();
        desk.plugged.clear();
        desk.plugged.put(at("/dev/ttyUSB3", CH340), adapterAt(38_400));
        ports.open().close();
        assertThat(desk.opened.getLast()).isEqualTo("/dev/ttyUSB3 38400");
    }

    @Test
    void theHighestStableRateIsTakenAndSurvivesAReconnect() throws IOException {
        desk.plugged.put(FTDI, adapterAt(38_400));
        var ports = SerialPorts.on(desk, FTDI.path(), OptionalInt.empty()).atHighestRate();
        try (var line = ports.open()) {
            assertThat(((RatedLine) line).baud()).isEqualTo(2_000_000);
            assertThat(BaudRates.text(line, "ATI\r")).contains("ELM327 v2.1");
        }
        try (var line = ports.open()) {
            assertThat(((RatedLine) line).baud()).isEqualTo(2_000_000);
        }
    }

    @Test
    void anAdapterThatCannotSwitchStaysAsItIs() throws IOException {
        desk.plugged.put(
                FTDI,
                Personality.CLONE15.adapter(
                        new TestVehicle(), Timing.modelled(38_400, Duration.ofMillis(10)), () -> 13.9));
        try (var line = SerialPorts.on(desk, FTDI.path(), OptionalInt.empty())
                .atHighestRate()
                .open()) {
            assertThat(((RatedLine) line).baud()).isEqualTo(38_400);
            assertThat(BaudRates.answers(line)).isTrue();
        }
    }

    @Test
    void whereNothingAnswersTheRatesAreNamed() {
        desk.plugged.put(FTDI, adapterAt(38_400));
        desk.plugged.get(FTDI).mute(100_000);
        assertThatThrownBy(() ->
                        SerialPorts.on(desk, FTDI.path(), OptionalInt.empty()).open())
                .hasMessageContaining("38400")
                .hasMessageContaining("is it an ELM327");
    }
}
