package org.truegrade.obd.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.truegrade.obd.line.SerialLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code obd scan}: which ports, which adapter and what it really can, which bus, which values. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description =
                "Lists the ports, finds out what the adapter can do, finds the vehicle's bus, and lists the values that"
                        + " each of its computers offers.")
final class ScanCommand implements Callable<Integer> {
    @Mixin
    private PortOptions port = new PortOptions();

    @Option(names = "--json", description = "machine-readable, on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var ports = SerialLine.ports();
        try (var line = port.opener().open()) {
            var session = FoundVehicle.open(line, port.protocol());
            var report = new ScanReport(ports, line.name(), session.adapter().orElseThrow(), session.volts());
            if (json) {
                spec.commandLine().getOut().println(report.toJson());
                spec.commandLine().getOut().flush();
            } else {
                report.print(spec.commandLine().getErr());
            }
            return 0;
        }
    }
}
