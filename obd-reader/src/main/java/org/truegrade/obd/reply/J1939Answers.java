package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Parameter groups of SAE J1939, matched to the group that was asked for or listened to, and taken apart. */
final class J1939Answers {
    private static final int ACTIVE_CODES = ParameterGroup.DM1.number();
    private static final int ACKNOWLEDGEMENT = 0xE800;
    private static final int CODE_BYTES = 4;
    private static final Pattern LISTENING = Pattern.compile("AT(?:MP([0-9A-F]{4}|[0-9A-F]{6})[0-9A-F]?|DM1)");

    private J1939Answers() {}

    /** Whether a command of the adapter makes it listen to a parameter group. */
    static boolean listens(Request request) {
        return LISTENING.matcher(Request.compact(request.text())).matches();
    }

    static Reply of(Request request, List<Message> messages, List<Reply.EcuFailure> flagged, int frames) {
        int asked = asked(request);
        var good = new ArrayList<Reply.EcuPayload>();
        var failed = new ArrayList<>(flagged);
        int foreign = 0;
        for (var message : messages) {
            var bytes = message.bytes();
            int group = bytes.length < J1939Frames.GROUP_BYTES ? asked : group(bytes);
            if (group == ACKNOWLEDGEMENT && refuses(bytes, asked)) {
                failed.add(new Reply.EcuFailure(message.ecu(), Failure.NEGATIVE_RESPONSE, 0, "not acknowledged"));
            } else if (group != asked) {
                foreign++;
            } else {
                switch (message) {
                    case Message.Broken broken ->
                        failed.add(new Reply.EcuFailure(broken.ecu(), broken.failure(), 0, broken.what()));
                    case Message.Whole whole ->
                        good.add(new Reply.EcuPayload(whole.ecu(), bytes, content(group, data(bytes))));
                }
            }
        }
        good.removeIf(one -> failed.stream().anyMatch(bad -> bad.ecu().equals(one.ecu())));
        if (!good.isEmpty()) {
            return new Reply.Payloads(good, frames, new Reply.Beside(failed, foreign));
        }
        return failed.isEmpty() ? new Reply.Mismatch("another parameter group") : Answers.failure(request, failed);
    }

    private static int asked(Request request) {
        if (!request.isSetting()) {
            int group = 0;
            for (byte b : request.bytes()) {
                group = group << 8 | b & 0xFF;
            }
            return group;
        }
        var listening = LISTENING.matcher(Request.compact(request.text()));
        boolean named = listening.matches() && listening.group(1) != null;
        return named ? Integer.parseInt(listening.group(1), 16) : ACTIVE_CODES;
    }

    private static int group(byte[] message) {
        return (message[0] & 0xFF) << 16 | (message[1] & 0xFF) << 8 | message[2] & 0xFF;
    }

    private static byte[] data(byte[] message) {
        return Arrays.copyOfRange(message, J1939Frames.GROUP_BYTES, message.length);
    }

    /** Control byte 1 to 3: refused; the last three bytes name the group. */
    private static boolean refuses(byte[] message, int asked) {
        var data = data(message);
        return data.length == 8 && data[0] >= 1 && data[0] <= 3 && J1939Frames.littleEndian(data, 5) == asked;
    }

    private static Content content(int group, byte[] data) {
        if (group == ACTIVE_CODES) {
            return activeCodes(data);
        }
        var values = new EnumMap<Spn, Double>(Spn.class);
        for (var spn : Spn.values()) {
            if (spn.group() == group) {
                spn.value(data).ifPresent(value -> values.put(spn, value));
            }
        }
        return new Content.Broadcast(values);
    }

    /** SAE J1939-73: two bytes of lamps, then four a code: 19 bits SPN, 5 bits failure mode, count; all 0 or FF is none. */
    private static Content activeCodes(byte[] data) {
        var faults = new ArrayList<SuspectFault>();
        for (int at = 2; at + CODE_BYTES <= data.length; at += CODE_BYTES) {
            int spn = data[at] & 0xFF | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xE0) << 11;
            int mode = data[at + 2] & 0x1F;
            if (spn != 0 && spn != 0x7FFFF) {
                faults.add(new SuspectFault(spn, mode));
            }
        }
        return new Content.ActiveCodes(data.length == 0 ? Set.of() : Lamp.on(data[0]), List.copyOf(faults));
    }
}
