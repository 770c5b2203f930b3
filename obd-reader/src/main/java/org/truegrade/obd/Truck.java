package org.truegrade.obd;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;
import org.truegrade.obd.reply.Spn;

/**
 * A heavy vehicle on SAE J1939: its computers send parameter groups by themselves, and the adapter is told which one to
 * listen for (ATMP, ELM327 data sheet). Tried with the simulated adapter only, never on a real vehicle.
 */
final class Truck {
    /** EEC1, sent every 20 to 100 ms by each engine (SAE J1939-71). */
    static final int ENGINE_GROUP = 0xF004;
    /** The slowest group here is sent once a second. */
    private static final Duration LONGEST = Duration.ofMillis(1200);

    private static final List<Integer> GROUPS =
            Stream.of(Spn.values()).map(Spn::group).distinct().toList();

    private Truck() {}

    /** @return {@link Reply.Payloads} with the next message of the group, or what came instead */
    static Reply listen(Dialogue dialogue, int group) throws IOException {
        var request = Request.setting(String.format(Locale.ROOT, "ATMP%04X1", group));
        return dialogue.exchange().ask(request, LONGEST, dialogue.format());
    }

    /** Which computers send which of the groups that hold values wanted here; once it is known that one does. */
    static Adapter probe(Dialogue dialogue) throws IOException {
        Map<String, Set<Integer>> sent = new HashMap<>();
        for (int group : GROUPS) {
            if (listen(dialogue, group) instanceof Reply.Payloads payloads) {
                payloads.ecus()
                        .forEach(ecu -> sent.computeIfAbsent(source(ecu.ecu()), id -> new TreeSet<>())
                                .add(group));
            }
        }
        var can = EnumSet.of(Capability.RESPONSE_COUNT);
        can.addAll(dialogue.setUp().can());
        var version = dialogue.setUp().version();
        return new Adapter(version, Chip.of(version, false, can), 'A', Adapter.Speech.J1939, can, sent);
    }

    /** The last two digits of an id are the sender's address. */
    private static String source(String id) {
        return id.substring(Math.max(0, id.length() - 2));
    }
}
