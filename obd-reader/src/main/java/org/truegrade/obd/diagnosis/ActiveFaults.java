package org.truegrade.obd.diagnosis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.truegrade.obd.reply.Content;
import org.truegrade.obd.reply.Lamp;
import org.truegrade.obd.reply.ParameterGroup;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;
import org.truegrade.obd.reply.SuspectFault;

/**
 * What a heavy vehicle's computers say is wrong just now (SAE J1939-73, DM1).
 *
 * @param computers those that answered
 * @param unanswered why none did; empty where one did
 */
public record ActiveFaults(List<Computer> computers, Optional<String> unanswered) {
    /** @param address source address on the bus, two hex digits: {@code 00} is the engine */
    public record Computer(String address, Set<Lamp> lamps, List<SuspectFault> faults) {}

    private static final Request DM1 = Request.sent(String.format("00%04X", ParameterGroup.DM1.number()), "");

    public ActiveFaults {
        computers = List.copyOf(computers);
    }

    /** Asks for the codes, which the computers send by themselves only once a second. */
    public static ActiveFaults read(Asker vehicle) throws IOException {
        var computers = new ArrayList<Computer>();
        var reply = vehicle.ask(DM1);
        if (reply instanceof Reply.Payloads payloads) {
            for (var payload : payloads.ecus()) {
                if (payload.content() instanceof Content.ActiveCodes(var lamps, var faults)) {
                    computers.add(new Computer(payload.source(), lamps, faults));
                }
            }
        }
        return new ActiveFaults(computers, computers.isEmpty() ? Optional.of(reply.words()) : Optional.empty());
    }

    /** Lamps that any computer wants on. */
    public Set<Lamp> lamps() {
        var on = EnumSet.noneOf(Lamp.class);
        computers.forEach(computer -> on.addAll(computer.lamps()));
        return on;
    }

    /** Lamps and codes in one sentence. */
    public String words() {
        var lamps = lamps().isEmpty()
                ? "all lamps are off"
                : lamps().stream().map(Lamp::words).collect(Collectors.joining(", ")) + " on";
        var faults = computers.stream()
                .flatMap(computer -> computer.faults().stream())
                .map(fault -> fault.text() + " (" + SuspectTexts.of(fault) + ")")
                .distinct()
                .collect(Collectors.joining("; "));
        return faults.isEmpty() ? lamps : lamps + ": " + faults;
    }
}
