package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * SAE J1979 answers as the buses before CAN carry them: no item counts, trouble codes three a line, long texts in numbered
 * lines of four bytes.
 */
final class LegacyPayloads {
    private static final int CODES_A_LINE = 3;
    private static final int TEXT_A_LINE = 4;

    private LegacyPayloads() {}

    /** @param payload as on CAN */
    static List<byte[]> lines(byte[] payload) {
        return switch (payload[0]) {
            case 0x43, 0x47, 0x4A -> codes(payload);
            case 0x49 -> information(payload);
            default -> List.of(payload);
        };
    }

    /** {@code 43 count codes…} becomes lines of three codes, filled with zeros. */
    private static List<byte[]> codes(byte[] payload) {
        var lines = new ArrayList<byte[]>();
        int from = 2;
        do {
            var line = new byte[1 + 2 * CODES_A_LINE];
            line[0] = payload[0];
            int length = Math.min(2 * CODES_A_LINE, payload.length - from);
            System.arraycopy(payload, from, line, 1, length);
            lines.add(line);
            from += length;
        } while (from < payload.length);
        return lines;
    }

    /** {@code 49 02 01 text} becomes lines {@code 49 02 n} with four characters each, zeros in front. */
    private static List<byte[]> information(byte[] payload) {
        int pid = payload[1] & 0xFF;
        if (pid == 0 || payload.length <= 7) {
            return List.of(pid == 0 ? payload : withoutCount(payload));
        }
        int text = payload.length - 3;
        int count = (text + TEXT_A_LINE - 1) / TEXT_A_LINE;
        var padded = new byte[count * TEXT_A_LINE];
        System.arraycopy(payload, 3, padded, padded.length - text, text);
        var lines = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var line = new byte[3 + TEXT_A_LINE];
            line[0] = payload[0];
            line[1] = payload[1];
            line[2] = (byte) (i + 1);
            System.arraycopy(padded, i * TEXT_A_LINE, line, 3, TEXT_A_LINE);
            lines.add(line);
        }
        return lines;
    }

    private static byte[] withoutCount(byte[] payload) {
        var line = Arrays.copyOf(payload, Math.max(payload.length, 3));
        line[2] = 1;
        return line;
    }
}
