package org.truegrade.obd.diagnosis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truegrade.obd.reply.Content;
import org.truegrade.obd.reply.Monitors;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;

/**
 * The trouble codes of a vehicle.
 *
 * @param lamp whether the malfunction lamp is commanded on; empty where the vehicle does not say
 * @param computers codes by computer and kind
 * @param frozen what was kept when a code was stored; empty where there is nothing
 * @param unanswered kinds that the vehicle did not list, and why
 */
public record CodeReport(
        Optional<Boolean> lamp,
        Map<String, Map<CodeKind, List<String>>> computers,
        Optional<FrozenMoment> frozen,
        Map<CodeKind, String> unanswered) {

    /** Asks for everything that a vehicle keeps of its faults, and changes nothing. */
    public static CodeReport read(Asker vehicle) throws IOException {
        var computers = new LinkedHashMap<String, Map<CodeKind, List<String>>>();
        var unanswered = new EnumMap<CodeKind, String>(CodeKind.class);
        for (var kind : CodeKind.values()) {
            var reply = vehicle.ask(Request.service(kind.service()));
            if (reply instanceof Reply.Payloads payloads) {
                for (var payload : payloads.ecus()) {
                    if (payload.content() instanceof Content.Codes(var codes)) {
                        add(
                                computers.computeIfAbsent(payload.ecu(), ecu -> new EnumMap<>(CodeKind.class)),
                                kind,
                                codes);
                    }
                }
            } else {
                unanswered.put(kind, reply.words());
            }
        }
        return new CodeReport(lamp(vehicle), computers, FrozenMoment.read(vehicle), unanswered);
    }

    /** Several messages of computers without a name are one list. */
    private static void add(Map<CodeKind, List<String>> kinds, CodeKind kind, List<String> codes) {
        var all = new ArrayList<>(kinds.getOrDefault(kind, List.of()));
        codes.stream().filter(code -> !all.contains(code)).forEach(all::add);
        kinds.put(kind, List.copyOf(all));
    }

    private static Optional<Boolean> lamp(Asker vehicle) throws IOException {
        if (!(vehicle.ask(Request.service(0x01, 0x01)) instanceof Reply.Values values)) {
            return Optional.empty();
        }
        return values.ecus().stream()
                .flatMap(ecu -> Optional.ofNullable(ecu.data().get(0x01)).stream())
                .map(data -> Monitors.of(data).lamp())
                .reduce((a, b) -> a || b);
    }

    /**
     * Clears codes, freeze frames and monitors.
     *
     * @return empty when every computer that answered did; else why not
     */
    public static Optional<String> clear(Asker vehicle) throws IOException {
        return switch (vehicle.ask(Request.service(0x04))) {
            case Reply.Payloads payloads -> payloads.beside().worst().map(Reply.EcuFailure::what);
            case Reply reply -> Optional.of(reply.words());
        };
    }
}
