package org.truegrade.obd.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truegrade.obd.Adapter;
import org.truegrade.obd.Capability;
import org.truegrade.obd.line.Port;
import org.truegrade.obd.reply.ParameterGroup;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Spn;
import org.truegrade.trip.Signal;

/**
 * What {@code obd scan} has found.
 *
 * @param port the adapter's
 * @param volts supply as the adapter measures it
 */
record ScanReport(List<Port> ports, String port, Adapter adapter, OptionalDouble volts) {
    private record Row(String number, String key, String title) {}

    void print(PrintWriter out) {
        ports.forEach(found -> out.println("port " + found.words()));
        out.println("adapter " + adapter.version() + " at " + port + ": "
                + adapter.chip().words());
        for (var capability : Capability.values()) {
            out.printf(Locale.ROOT, "  %-3s %s%n", adapter.can(capability) ? "yes" : "no", capability.words());
        }
        volts.ifPresent(volt -> out.printf(Locale.ROOT, "  %.1f V supply%n", volt));
        out.println(
                "vehicle " + adapter.protocolName() + ", " + adapter.speech().words());
        new TreeMap<>(adapter.supported()).forEach((ecu, numbers) -> {
            out.println("computer " + (ecu.isEmpty() ? "(not named)" : ecu) + ":");
            numbers.stream()
                    .flatMap(this::rows)
                    .forEach(row -> out.printf("  %-9s %-20s %s%n", row.number(), row.key(), row.title()));
        });
        out.flush();
    }

    private Stream<Row> rows(int number) {
        if (adapter.speech() == Adapter.Speech.J1939) {
            var group = ParameterGroup.find(number).map(ParameterGroup::words).orElse("");
            var spns = Stream.of(Spn.values())
                    .filter(spn -> spn.group() == number)
                    .map(spn -> new Row(
                            "  SPN " + spn.number(), spn.key(), spn.signal().title()));
            return Stream.concat(Stream.of(new Row(String.format("%04X", number), group, "")), spns);
        }
        var pid = Pids.find(number);
        return Stream.of(new Row(
                String.format("%02X", number),
                pid.map(Pid::key).filter(key -> !key.isEmpty()).orElse("-"),
                pid.flatMap(Pid::signal).map(Signal::title).orElse("")));
    }

    ObjectNode toJson() {
        var root = new ObjectMapper().createObjectNode();
        var list = root.putArray("ports");
        for (var found : ports) {
            list.addObject()
                    .put("path", found.path())
                    .put("description", found.description())
                    .put("usb", found.usbId())
                    .put("serial", found.serial());
        }
        root.put("port", port)
                .put("version", adapter.version())
                .put("chip", adapter.chip().name().toLowerCase(Locale.ROOT))
                .put("protocol", String.valueOf(adapter.protocol()))
                .put("protocol_name", adapter.protocolName())
                .put("speech", adapter.speech().name().toLowerCase(Locale.ROOT));
        volts.ifPresent(volt -> root.put("volts", volt));
        for (var capability : Capability.values()) {
            root.put(capability.name().toLowerCase(Locale.ROOT), adapter.can(capability));
        }
        var supported = root.putObject("supported");
        new TreeMap<>(adapter.supported()).forEach((ecu, numbers) -> {
            var pids = supported.putArray(ecu);
            numbers.forEach(number -> pids.add(String.format("%02X", number)));
        });
        return root;
    }
}
