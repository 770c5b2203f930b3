package org.truegrade.obd.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Locale;
import org.truegrade.obd.diagnosis.ActiveFaults;
import org.truegrade.obd.diagnosis.SuspectTexts;
import org.truegrade.obd.reply.Lamp;

/** What {@code obd codes} shows of a heavy vehicle. */
record TruckCodes(ActiveFaults found) {
    void print(PrintWriter out) {
        found.unanswered().ifPresent(why -> out.println("active codes: " + why));
        for (var computer : found.computers()) {
            out.println("computer " + named(computer.address()) + ":");
            for (var lamp : Lamp.values()) {
                out.printf("  %-18s  %s%n", lamp.words(), computer.lamps().contains(lamp) ? "on" : "off");
            }
            if (computer.faults().isEmpty()) {
                out.println("  active  none");
            }
            computer.faults()
                    .forEach(fault -> out.printf("  active  %-16s %s%n", fault.text(), SuspectTexts.of(fault)));
        }
    }

    /** Preferred addresses of SAE J1939-81 that matter here. */
    private static String named(String address) {
        return switch (address) {
            case "00" -> address + " (engine)";
            case "03" -> address + " (transmission)";
            case "0B" -> address + " (brakes)";
            default -> address;
        };
    }

    String toJson() {
        var root = new ObjectMapper().createObjectNode();
        found.unanswered().ifPresent(why -> root.put("unanswered", why));
        var computers = root.putObject("computers");
        for (var computer : found.computers()) {
            var node = computers.putObject(computer.address());
            var lamps = node.putObject("lamps");
            for (var lamp : Lamp.values()) {
                lamps.put(lamp.name().toLowerCase(Locale.ROOT), computer.lamps().contains(lamp));
            }
            var active = node.putArray("active");
            computer.faults()
                    .forEach(fault -> active.addObject()
                            .put("spn", fault.spn())
                            .put("fmi", fault.mode())
                            .put("text", SuspectTexts.of(fault)));
        }
        return root.toString();
    }
}
