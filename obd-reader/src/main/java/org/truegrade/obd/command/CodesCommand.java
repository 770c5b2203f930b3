package org.truegrade.obd.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truegrade.obd.Adapter;
import org.truegrade.obd.Session;
import org.truegrade.obd.diagnosis.ActiveFaults;
import org.truegrade.obd.diagnosis.CodeReport;
import org.truegrade.obd.diagnosis.CodeTexts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code obd codes}: trouble codes with their meaning, the moment that was frozen with them, and clearing. */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        description = "Lists stored, pending and permanent trouble codes per computer, and the freeze frame.")
final class CodesCommand implements Callable<Integer> {
    @Mixin
    private PortOptions port = new PortOptions();

    @Option(names = "--json", description = "machine-readable, on stdout")
    private boolean json;

    @Option(names = "--clear", description = "clears codes, freeze frame and monitors; wants --yes-clear too")
    private boolean clear;

    @Option(names = "--yes-clear", description = "yes, really: what is cleared is lost to the workshop")
    private boolean yesClear;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (clear != yesClear) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "codes are cleared with both --clear and --yes-clear, and not with one of them");
        }
        try (var line = port.opener().open()) {
            var session = FoundVehicle.open(line, port.protocol());
            if (session.adapter().orElseThrow().speech() == Adapter.Speech.J1939) {
                showTruck(session);
                return 0;
            }
            var report = CodeReport.read(session::ask);
            var uncleared = clear ? CodeReport.clear(session::ask) : Optional.<String>empty();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(toJson(report, uncleared));
            } else {
                print(out, report, uncleared);
            }
            out.flush();
            if (uncleared.isPresent()) {
                throw new IOException("the codes were not cleared: " + uncleared.get()
                        + "; most vehicles want the ignition on and the engine off");
            }
            return 0;
        }
    }

    private void showTruck(Session session) throws IOException {
        if (clear) {
            throw new IOException("codes of heavy vehicles (SAE J1939) are not cleared from here");
        }
        var codes = new TruckCodes(ActiveFaults.read(session::ask));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(codes.toJson());
        } else {
            codes.print(out);
        }
        out.flush();
    }

    private void print(PrintWriter out, CodeReport report, Optional<String> uncleared) {
        report.lamp().ifPresent(on -> out.println("malfunction lamp: " + (on ? "on" : "off")));
        report.computers().forEach((ecu, kinds) -> {
            out.println("computer " + (ecu.isEmpty() ? "(not named)" : ecu) + ":");
            kinds.forEach((kind, codes) -> {
                if (codes.isEmpty()) {
                    out.printf("  %-9s  none%n", kind.word());
                }
                codes.forEach(code -> out.printf("  %-9s  %-6s %s%n", kind.word(), code, CodeTexts.of(code)));
            });
        });
        report.unanswered().forEach((kind, why) -> out.println(kind.word() + " codes: " + why));
        report.frozen().ifPresent(frozen -> {
            out.println("freeze frame 0, kept with " + frozen.code() + ":");
            frozen.values().forEach((key, value) -> out.printf(Locale.ROOT, "  %-18s %.2f%n", key, value));
        });
        if (clear && uncleared.isEmpty()) {
            out.println("cleared");
        }
    }

    private String toJson(CodeReport report, Optional<String> uncleared) {
        var root = new ObjectMapper().createObjectNode();
        report.lamp().ifPresent(on -> root.put("mil", on));
        var computers = root.putObject("computers");
        report.computers().forEach((ecu, kinds) -> {
            var node = computers.putObject(ecu);
            kinds.forEach((kind, codes) -> codes(node.putArray(kind.word()), codes));
        });
        var unanswered = root.putObject("unanswered");
        report.unanswered().forEach((kind, why) -> unanswered.put(kind.word(), why));
        report.frozen().ifPresent(frozen -> {
            var node = root.putObject("freeze_frame").put("frame", 0).put("code", frozen.code());
            var values = node.putObject("values");
            frozen.values().forEach(values::put);
        });
        if (clear) {
            root.put("cleared", uncleared.isEmpty());
        }
        return root.toString();
    }

    private static void codes(ArrayNode list, List<String> codes) {
        codes.forEach(code -> list.addObject().put("code", code).put("text", CodeTexts.of(code)));
    }
}
