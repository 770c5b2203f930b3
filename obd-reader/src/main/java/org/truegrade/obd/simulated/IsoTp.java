package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** ISO 15765-2 (ISO-TP): a payload in frames of eight bytes. */
final class IsoTp {
    private static final byte PADDING = 0x55;
    private static final int FRAME = 8;
    private static final int SINGLE = 7;
    private static final int FIRST = 6;
    private static final int NEXT = 7;

    private IsoTp() {}

    static List<byte[]> frames(byte[] payload) {
        var frames = new ArrayList<byte[]>();
        if (payload.length <= SINGLE) {
            frames.add(frame(payload, 0, SINGLE, (byte) payload.length));
            return frames;
        }
        frames.add(frame(payload, 0, FIRST, (byte) (0x10 | payload.length >> 8), (byte) payload.length));
        int counter = 1;
        for (int from = FIRST; from < payload.length; from += NEXT) {
            frames.add(frame(payload, from, NEXT, (byte) (0x20 | counter++ & 0xF)));
        }
        return frames;
    }

    private static byte[] frame(byte[] payload, int from, int most, byte... transport) {
        var frame = new byte[FRAME];
        Arrays.fill(frame, PADDING);
        System.arraycopy(transport, 0, frame, 0, transport.length);
        System.arraycopy(payload, from, frame, transport.length, Math.min(most, payload.length - from));
        return frame;
    }
}
