package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes answers of service 01 apart, PID by PID with the lengths of the table. */
final class PidWalk {
    private static final List<Integer> PADDING = List.of(0x00, 0x55, 0xAA, 0xCC);

    private PidWalk() {}

    private sealed interface Walk {
        record Good(Map<Integer, byte[]> data) implements Walk {}

        record Foreign() implements Walk {}

        record Bad(String what) implements Walk {}
    }

    /** @param exact the payloads hold no padding */
    static Reply values(Request request, List<Reply.EcuPayload> payloads, int frames, boolean exact) {
        var ecus = new ArrayList<Reply.EcuValues>();
        for (var payload : payloads) {
            switch (walk(request, payload.bytes(), exact)) {
                case Walk.Good good -> {
                    if (!payload.ecu().isEmpty()
                            && ecus.stream().anyMatch(ecu -> ecu.ecu().equals(payload.ecu()))) {
                        return new Reply.Damaged(payload.ecu() + " answered twice: one of the answers is a late one");
                    }
                    ecus.add(new Reply.EcuValues(payload.ecu(), good.data()));
                }
                case Walk.Foreign foreign -> {} // the late answer of another question
                case Walk.Bad bad -> {
                    return new Reply.Damaged(bad.what());
                }
            }
        }
        return ecus.isEmpty()
                ? new Reply.Mismatch("an answer to another PID")
                : new Reply.Values(List.copyOf(ecus), frames);
    }

    private static Walk walk(Request request, byte[] bytes, boolean exact) {
        var data = new LinkedHashMap<Integer, byte[]>();
        int at = 1;
        while (at < bytes.length) {
            int number = bytes[at] & 0xFF;
            var pid = Pids.find(number);
            if (!request.asksFor(number) || data.containsKey(number) || pid.isEmpty()) {
                if (data.isEmpty()) {
                    return new Walk.Foreign();
                }
                return !exact && isPadding(bytes, at)
                        ? new Walk.Good(data)
                        : new Walk.Bad("something that nobody asked for follows PID data");
            }
            int end = at + 1 + pid.get().bytes();
            if (end > bytes.length) {
                return new Walk.Bad("the data of PID " + pid.get().hex() + " is cut");
            }
            data.put(number, Arrays.copyOfRange(bytes, at + 1, end));
            at = end;
        }
        return data.isEmpty() ? new Walk.Bad("an answer without any PID") : new Walk.Good(data);
    }

    private static boolean isPadding(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != bytes[from]) {
                return false;
            }
        }
        return PADDING.contains(bytes[from] & 0xFF);
    }
}
