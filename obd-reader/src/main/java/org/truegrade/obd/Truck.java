package org.truegrade.obd;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truegrade.obd.reply.ParameterGroup;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;

/**
 * A heavy vehicle on SAE J1939: its computers send parameter groups by themselves, and the adapter is told which one to
 * listen for (ATMP, ELM327 data sheet). Tried with the simulated adapter only, never on a real vehicle.
 */
final class Truck {
    /** EEC1, sent every 20 to 100 ms by each engine (SAE J1939-71). */
    static final int ENGINE_GROUP = ParameterGroup.EEC1.number();
    /** The slowest group here is sent once a second. */
    private static final Duration LONGEST = Duration.ofMillis(1200);

    private Truck() {}

    /** @return {@link Reply.Payloads} with the next message of the group, or what came instead */
    static Reply listen(Dialogue dialogue, int group) throws IOException {
        var request = Request.setting(String.format(Locale.ROOT, "ATMP%04X1", group));
        return dialogue.exchange().ask(request, LONGEST, dialogue.format());
    }

    /** Which computers send which of the groups that are known here; once it is known that one does. */
    static Adapter probe(Dialogue dialogue) throws IOException {
        Map<String, Set<Integer>> sent = new HashMap<>();
        for (var group : ParameterGroup.values()) {
            if (listen(dialogue, group.number()) instanceof Reply.Payloads payloads) {
                payloads.ecus()
                        .forEach(ecu -> sent.computeIfAbsent(ecu.source(), id -> new TreeSet<>())
                                .add(group.number()));
            }
        }
        var can = EnumSet.of(Capability.RESPONSE_COUNT);
        can.addAll(dialogue.setUp().can());
        var version = dialogue.setUp().version();
        return new Adapter(version, Chip.of(version, false, can), 'A', Adapter.Speech.J1939, can, sent);
    }
}
