package org.truegrade.obd.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.truegrade.obd.Adapter;
import org.truegrade.obd.Session;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.trip.Signal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code obd scan}: which adapter, which bus, which values. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Finds the adapter and the vehicle's bus and lists the values that the vehicle offers.")
final class ScanCommand implements Callable<Integer> {
    @Mixin
    private PortOptions port = new PortOptions();

    @Option(names = "--json", description = "machine-readable, on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (var line = port.opener().open()) {
            var session = Session.open(line);
            var reply = session.findVehicle();
            var adapter = session.adapter();
            if (adapter.isEmpty()) {
                throw new IOException(session.version() + " at " + line.name() + " answers, the vehicle does not ("
                        + reply.words() + "); is the ignition on?");
            }
            if (json) {
                spec.commandLine().getOut().println(toJson(line.name(), adapter.get()));
                spec.commandLine().getOut().flush();
            } else {
                print(line.name(), adapter.get());
            }
            return 0;
        }
    }

    private void print(String name, Adapter adapter) {
        var err = spec.commandLine().getErr();
        err.println(adapter.version() + " at " + name + ", " + adapter.protocolName());
        err.println("several PIDs at once: " + yes(adapter.multiplePids()) + ", response count: "
                + yes(adapter.responseCount()) + ", headers: " + yes(adapter.headers()));
        new TreeMap<>(adapter.supported()).forEach((ecu, pids) -> {
            err.println("computer " + (ecu.isEmpty() ? "(not named)" : ecu) + ":");
            for (int number : pids) {
                var pid = Pids.find(number);
                err.printf(
                        "  %02X  %-20s %s%n",
                        number,
                        pid.map(Pid::key).filter(key -> !key.isEmpty()).orElse("-"),
                        pid.flatMap(Pid::signal).map(Signal::title).orElse(""));
            }
        });
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String toJson(String name, Adapter adapter) {
        var root = new ObjectMapper()
                .createObjectNode()
                .put("port", name)
                .put("version", adapter.version())
                .put("protocol", String.valueOf(adapter.protocol()))
                .put("protocol_name", adapter.protocolName())
                .put("multiple_pids", adapter.multiplePids())
                .put("response_count", adapter.responseCount())
                .put("headers", adapter.headers());
        var supported = root.putObject("supported");
        new TreeMap<>(adapter.supported()).forEach((ecu, pids) -> {
            var list = supported.putArray(ecu);
            pids.forEach(pid -> list.add(String.format("%02X", pid)));
        });
        return root.toString();
    }
}
