package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** ISO 15765-2 (ISO-TP) frames as an ELM327 prints them. */
final class IsoTp {
    private static final byte PADDING = 0x55;
    private static final int SINGLE = 7;
    private static final int FIRST = 6;
    private static final int NEXT = 7;

    private IsoTp() {}

    /**
     * The lines for one computer's answer.
     *
     * @param id CAN id, shown with headers only
     * @param frames how many frames at most: a response count that is too small cuts the answer
     */
    static List<String> text(String id, byte[] payload, boolean headers, boolean spaces, int frames) {
        var lines = new ArrayList<String>();
        if (payload.length <= SINGLE) {
            var shown = headers ? join(new byte[] {(byte) payload.length}, padded(payload, SINGLE)) : payload;
            lines.add(line(headers ? id : "", shown, spaces));
            return lines;
        }
        if (!headers) {
            lines.add(String.format(Locale.ROOT, "%03X", payload.length));
        }
        int sent = 0;
        for (int frame = 0; sent < payload.length && frame < frames; frame++) {
            int room = frame == 0 ? FIRST : NEXT;
            var part = padded(Arrays.copyOfRange(payload, sent, Math.min(payload.length, sent + room)), room);
            sent += room;
            if (headers) {
                var pci = frame == 0
                        ? new byte[] {(byte) (0x10 | payload.length >> 8), (byte) payload.length}
                        : new byte[] {(byte) (0x20 | frame & 0xF)};
                lines.add(line(id, join(pci, part), spaces));
            } else {
                lines.add(
                        String.format(Locale.ROOT, "%X:", frame & 0xF) + (spaces ? " " : "") + line("", part, spaces));
            }
        }
        return lines;
    }

    private static String line(String id, byte[] bytes, boolean spaces) {
        var hex = HexFormat.of().withUpperCase();
        if (!spaces) {
            return id + hex.formatHex(bytes);
        }
        return (id.isEmpty() ? "" : id + " ") + hex.withSuffix(" ").formatHex(bytes);
    }

    private static byte[] padded(byte[] bytes, int length) {
        var longer = Arrays.copyOf(bytes, length);
        Arrays.fill(longer, Math.min(bytes.length, length), length, PADDING);
        return longer;
    }

    private static byte[] join(byte[] a, byte[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
