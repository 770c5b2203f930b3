package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Long answers as an adapter prints them without headers: {@code 014}, {@code 0:4902...}, {@code 1:...}. Segments of
 * several computers cannot be told apart once they interleave; their counters then do not fit, and nothing of it is used.
 */
final class Segments {
    private static final String NO_ECU = "";

    private Segments() {}

    /** @param lines digits without spaces */
    static List<Message> messages(List<String> lines) {
        var others = new ArrayList<Message>();
        var frames = new CanFrames();
        String length = "";
        boolean broken = false;
        boolean first = false;
        var before = "";
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (line.equals(before)) {
                continue;
            }
            before = line;
            if (colon < 0 && line.length() == 3) {
                broken |= first; // a second length before the first one's segments
                length = line;
                first = true;
            } else if (colon < 0) {
                others.add(new Message.Whole(NO_ECU, bytes(line), false));
            } else if (first && line.charAt(0) == '0') {
                frames.add(NO_ECU, bytes("1" + length + line.substring(colon + 1)));
                first = false;
            } else {
                broken |= length.isEmpty() || first;
                frames.add(NO_ECU, bytes("2" + line.charAt(0) + line.substring(colon + 1)));
            }
        }
        var all = new ArrayList<>(frames.messages());
        if (broken || first) {
            var what = "a length stands without its segments: it is lost, or two computers answer";
            all.add(new Message.Broken(NO_ECU, new byte[0], Failure.INCOMPLETE, what));
        }
        all.addAll(others);
        return all;
    }

    private static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
