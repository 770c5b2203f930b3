package org.truegrade.obd.diagnosis;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.truegrade.obd.reply.Bitmaps;
import org.truegrade.obd.reply.Content;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;
import org.truegrade.obd.reply.TroubleCode;

/**
 * Freeze frame 0 (SAE J1979 service 02): the values at the moment when a code was stored.
 *
 * @param code what froze it
 * @param values by key, in the units of the keys
 */
public record FrozenMoment(String code, Map<String, Double> values) {
    private static final int FIRST_FRAME = 0x00;
    private static final int CODE = 0x02;
    private static final int LAST_BITMAP = 0xC0;

    static Optional<FrozenMoment> read(Asker vehicle) throws IOException {
        var code = data(vehicle, CODE).flatMap(bytes -> TroubleCode.of(bytes[0], bytes[1]));
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Double>();
        for (int number : offered(vehicle)) {
            var pid = Pids.find(number).filter(known -> !known.quantities().isEmpty());
            if (pid.isPresent()) {
                data(vehicle, number).ifPresent(bytes -> values.putAll(pid.get().values(bytes)));
            }
        }
        return Optional.of(new FrozenMoment(code.get(), values));
    }

    private static Iterable<Integer> offered(Asker vehicle) throws IOException {
        var offered = new TreeSet<Integer>();
        for (int base = 0; base <= LAST_BITMAP; base += 0x20) {
            var bits = data(vehicle, base);
            if (bits.isEmpty()) {
                break;
            }
            offered.addAll(Bitmaps.pids(base, bits.get()));
            if (!offered.contains(base + 0x20)) {
                break;
            }
        }
        return offered;
    }

    private static Optional<byte[]> data(Asker vehicle, int pid) throws IOException {
        if (vehicle.ask(Request.service(0x02, pid, FIRST_FRAME)) instanceof Reply.Payloads payloads) {
            for (var payload : payloads.ecus()) {
                if (payload.content() instanceof Content.FreezeFrame(var frame, var data) && data.containsKey(pid)) {
                    return Optional.of(data.get(pid));
                }
            }
        }
        return Optional.empty();
    }
}
