package org.truegrade.obd;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.truegrade.obd.reply.Bitmaps;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;

/** Finds out what an adapter and its vehicle can do by trying it. */
final class Probe {
    private static final List<Pid> COMMON =
            Stream.of(0x0C, 0x0D, 0x05, 0x04, 0x11, 0x0F).map(Pids::known).toList();
    private static final int LAST_BITMAP = 0xC0;
    private static final int MOST_FRAMES = 15;
    /** 33 ms. */
    private static final int SHORTEST_WAIT = 0x08;

    private static final int WAIT_PROOFS = 3;

    private final Dialogue dialogue;
    private final Experience experience;
    private final Set<Capability> can;

    private Probe(Dialogue dialogue, Experience experience) {
        this.dialogue = dialogue;
        this.experience = experience;
        this.can = EnumSet.noneOf(Capability.class);
        can.addAll(dialogue.setUp().can());
        if (!dialogue.headersPromised()) {
            can.remove(Capability.HEADERS);
        }
    }

    /** @param zero the vehicle's answer to PID 00 */
    static Adapter of(Dialogue dialogue, Experience experience, Reply.Values zero) throws IOException {
        return new Probe(dialogue, experience).adapter(zero);
    }

    private Adapter adapter(Reply.Values zero) throws IOException {
        note(Capability.RESPONSE_COUNT, countWorks(zero));
        if (!can.contains(Capability.RESPONSE_COUNT)) {
            shortenWait(zero);
        }
        note(Capability.REPEAT, can.contains(Capability.RESPONSE_COUNT) && repeatWorks(zero));
        var supported = supported(zero);
        boolean stn = dialogue.setting("STI") instanceof Reply.Text text
                && text.first().startsWith("STN");
        note(Capability.LONG_MESSAGES, dialogue.isAccepted("ATAL"));
        note(Capability.MULTIPLE_PIDS, dialogue.format().isCan() && multiplePidsWork(supported));
        var version = dialogue.setUp().version();
        return new Adapter(
                version, Chip.of(version, stn, can), dialogue.format().protocol(), dialogue.speech(), can, supported);
    }

    private void note(Capability capability, boolean there) {
        if (there) {
            can.add(capability);
        }
    }

    private Map<String, Set<Integer>> supported(Reply.Values zero) throws IOException {
        var supported = new HashMap<String, Set<Integer>>();
        var values = zero;
        for (int base = 0x00; base <= LAST_BITMAP; base += 0x20) {
            int more = 0;
            for (var ecu : values.ecus()) {
                var pids = Bitmaps.pids(base, ecu.data().getOrDefault(base, new byte[4]));
                more += pids.contains(base + 0x20) ? 1 : 0;
                supported.computeIfAbsent(ecu.ecu(), id -> new TreeSet<>()).addAll(pids);
            }
            if (more == 0 || base == LAST_BITMAP) {
                break;
            }
            if (!(dialogue.ask(bitmapRequest(base + 0x20, more)) instanceof Reply.Values next)) {
                break;
            }
            values = next;
        }
        return supported;
    }

    private Request bitmapRequest(int pid, int computers) {
        boolean counted = can.contains(Capability.RESPONSE_COUNT) && computers <= MOST_FRAMES;
        return Request.live(List.of(Pids.known(pid)), counted ? OptionalInt.of(computers) : OptionalInt.empty());
    }

    /** The same question with and without: on some adapters a count is refused, on some cars it gives NO DATA. */
    private boolean countWorks(Reply.Values zero) throws IOException {
        if (zero.frames() < 1 || zero.frames() > MOST_FRAMES) {
            return false;
        }
        var counted = dialogue.zero(OptionalInt.of(zero.frames()));
        return dialogue.exchange().transfer(counted.text(), dialogue.deadlineNs(), false)
                ? isSame(zero, dialogue.exchange().parse(counted, dialogue.format()))
                : unanswered();
    }

    /** Right after a counted question was answered well. */
    private boolean repeatWorks(Reply.Values zero) throws IOException {
        var counted = dialogue.zero(OptionalInt.of(zero.frames()));
        dialogue.exchange().wasGood(counted.text());
        return dialogue.exchange().transfer(counted.text(), dialogue.deadlineNs(), true)
                ? isSame(zero, dialogue.exchange().parse(counted, dialogue.format()))
                : unanswered();
    }

    /**
     * An adapter that neither counts nor adapts waits 205 ms after each answer. The shortest wait with which the vehicle
     * still answers each time, and twice that to be safe.
     */
    private void shortenWait(Reply.Values zero) throws IOException {
        for (int units = SHORTEST_WAIT; 2 * units < Dialogue.USUAL_WAIT; units *= 2) {
            if (!dialogue.waitFor(units)) {
                return;
            }
            boolean always = true;
            for (int i = 0; i < WAIT_PROOFS && always; i++) {
                always = isSame(zero, dialogue.timed(dialogue.zero(OptionalInt.empty())));
            }
            if (always) {
                dialogue.waitFor(2 * units);
                return;
            }
        }
        dialogue.waitFor(Dialogue.USUAL_WAIT);
    }

    private boolean unanswered() throws IOException {
        dialogue.exchange().givenUp();
        return false;
    }

    private static boolean isSame(Reply.Values zero, Reply reply) {
        var pid = Pids.known(0x00);
        return reply instanceof Reply.Values values
                && values.frames() == zero.frames()
                && values.data(pid).isPresent()
                && Arrays.equals(values.data(pid).get(), zero.data(pid).orElseThrow());
    }

    /** Tried once: copies that take in two bytes of a request answer the first PID only, and some freeze. */
    private boolean multiplePidsWork(Map<String, Set<Integer>> supported) throws IOException {
        var pids = COMMON.stream()
                .filter(pid -> supported.values().stream().anyMatch(numbers -> numbers.contains(pid.number())))
                .limit(dialogue.mostPids())
                .toList();
        if (pids.size() < 2 || !experience.dare(Capability.MULTIPLE_PIDS)) {
            return false;
        }
        try {
            var reply = dialogue.timed(dialogue.live(pids, OptionalInt.empty()));
            if (!(reply instanceof Reply.TimedOut)) {
                experience.survived(Capability.MULTIPLE_PIDS);
            }
            return reply instanceof Reply.Values values && values.isComplete(pids);
        } catch (SilentException e) {
            dialogue.setUpAgain(); // frozen: a reset brings it back, and it is not tried again
            return false;
        }
    }
}
