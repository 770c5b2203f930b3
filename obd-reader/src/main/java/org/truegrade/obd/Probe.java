package org.truegrade.obd;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.Request;

/** Finds out what an adapter and its vehicle can do by trying it. */
final class Probe {
    private static final List<Pid> COMMON =
            Stream.of(0x0C, 0x0D, 0x05, 0x04, 0x11, 0x0F).map(Pids::known).toList();
    private static final int LAST_BITMAP = 0xC0;

    private Probe() {}

    /** @param zero the vehicle's answer to PID 00 */
    static Adapter of(Session session, String version, ReplyFormat format, Reply.Values zero) throws IOException {
        var supported = supported(session, zero);
        boolean count = countWorks(session, zero);
        var adapter = new Adapter(version, format.protocol(), format.headers(), count, false, supported);
        return new Adapter(
                version,
                format.protocol(),
                format.headers(),
                count,
                format.isCan() && multiplePidsWork(session, adapter),
                supported);
    }

    private static Map<String, Set<Integer>> supported(Session session, Reply.Values zero) throws IOException {
        var supported = new HashMap<String, Set<Integer>>();
        var values = zero;
        for (int base = 0x00; base <= LAST_BITMAP; base += 0x20) {
            boolean more = false;
            for (var ecu : values.ecus()) {
                var pids = bitmap(base, ecu.data().getOrDefault(base, new byte[4]));
                more |= pids.contains(base + 0x20);
                supported.computeIfAbsent(ecu.ecu(), id -> new TreeSet<>()).addAll(pids);
            }
            if (!more || base == LAST_BITMAP) {
                break;
            }
            var next = session.timed(Request.live(List.of(Pids.known(base + 0x20)), OptionalInt.empty()));
            if (!(next instanceof Reply.Values nextValues)) {
                break;
            }
            values = nextValues;
        }
        return supported;
    }

    /** 32 bits, most significant first: the bit of the next PID, of the one after it, ... */
    private static Set<Integer> bitmap(int base, byte[] bits) {
        var pids = new TreeSet<Integer>();
        IntStream.range(0, 32).filter(i -> (bits[i / 8] & 0x80 >> i % 8) != 0).forEach(i -> pids.add(base + 1 + i));
        return pids;
    }

    private static boolean countWorks(Session session, Reply.Values zero) throws IOException {
        if (zero.frames() < 1 || zero.frames() > 15) {
            return false;
        }
        var pid = Pids.known(0x00);
        var counted = session.timed(Request.live(List.of(pid), OptionalInt.of(zero.frames())));
        return counted instanceof Reply.Values values
                && values.frames() == zero.frames()
                && Arrays.equals(values.data(pid).orElseThrow(), zero.data(pid).orElseThrow());
    }

    private static boolean multiplePidsWork(Session session, Adapter adapter) throws IOException {
        var pids = COMMON.stream().filter(adapter::offers).toList();
        return pids.size() > 1
                && session.timed(Request.live(pids, OptionalInt.empty())) instanceof Reply.Values values
                && values.isComplete(pids);
    }
}
