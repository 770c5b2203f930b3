package org.truegrade.obd.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.truegrade.obd.Adapter;
import org.truegrade.obd.diagnosis.VehicleIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code obd vin}: the vehicle's number, its computers' names and calibrations. */
@Command(
        name = "vin",
        mixinStandardHelpOptions = true,
        description = "Shows the vehicle identification number, and the names and calibration ids of the computers.")
final class VinCommand implements Callable<Integer> {
    @Mixin
    private PortOptions port = new PortOptions();

    @Option(names = "--json", description = "machine-readable, on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (var line = port.opener().open()) {
            var session = FoundVehicle.open(line, port.protocol());
            if (session.adapter().orElseThrow().speech() == Adapter.Speech.J1939) {
                throw new IOException("the number of a heavy vehicle (SAE J1939) is not read from here");
            }
            var identity = VehicleIdentity.read(session::ask);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(toJson(identity));
            } else {
                print(out, identity);
            }
            out.flush();
            return 0;
        }
    }

    private static void print(PrintWriter out, VehicleIdentity identity) {
        out.println(identity.number()
                .map(number -> number.text()
                        + number.remark().map(remark -> " (" + remark + ")").orElse(""))
                .orElse("no vehicle number (" + identity.trouble() + "); vehicles before 2005 often have none"));
        identity.names().forEach((ecu, name) -> out.println("computer " + named(ecu) + ": " + name));
        identity.calibrations()
                .forEach((ecu, ids) -> out.println("calibration of " + named(ecu) + ": " + String.join(", ", ids)));
    }

    private static String named(String ecu) {
        return ecu.isEmpty() ? "(not named)" : ecu;
    }

    private static String toJson(VehicleIdentity identity) {
        var root = new ObjectMapper().createObjectNode();
        identity.number()
                .ifPresent(number -> root.put("vin", number.text())
                        .put("check_digit_fits", number.checkDigitFits())
                        .put("north_american", number.isNorthAmerican()));
        var names = root.putObject("ecu_names");
        identity.names().forEach(names::put);
        var calibrations = root.putObject("calibration_ids");
        identity.calibrations().forEach((ecu, ids) -> {
            var list = calibrations.putArray(ecu);
            ids.forEach(list::add);
        });
        return root.toString();
    }
}
