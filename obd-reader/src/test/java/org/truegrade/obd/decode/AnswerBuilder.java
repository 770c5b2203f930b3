package org.truegrade.obd.decode;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Prints payloads as adapters do on each protocol: written from the wire formats, sharing nothing with the decoder. */
final class AnswerBuilder {
    private final char protocol;
    private final boolean headers;
    private final boolean spaces;
    private final String padding;

    /** @param padding two hexadecimal digits, or nothing for frames that are cut to their data */
    AnswerBuilder(char protocol, boolean headers, boolean spaces, String padding) {
        this.protocol = protocol;
        this.headers = headers;
        this.spaces = spaces;
        this.padding = padding;
    }

    boolean isCan() {
        return protocol >= '6';
    }

    String ecu(int number) {
        return switch (protocol) {
            case '6', '8' -> String.format("7E%X", 8 + number);
            case '7', '9' -> String.format("18DAF1%02X", 0x10 + number);
            default -> String.format("%02X", 0x10 + number);
        };
    }

    /** The lines of one computer's answer. */
    List<String> lines(int ecu, String payload) {
        return isCan() ? can(ecu(ecu), payload) : List.of(spaced(headers ? old(ecu(ecu), payload) : payload));
    }

    private List<String> can(String ecu, String payload) {
        var frames = frames(payload);
        var lines = new ArrayList<String>();
        if (!headers && frames.size() > 1) {
            lines.add(String.format("%03X", payload.length() / 2));
        }
        for (int i = 0; i < frames.size(); i++) {
            var frame = frames.get(i);
            if (headers) {
                var id = ecu.length() == 3 ? ecu + (spaces ? " " : "") : spaced(ecu);
                lines.add(id + spaced(frame));
            } else if (frames.size() == 1) {
                lines.add(spaced(payload));
            } else {
                lines.add(String.format("%X:", i % 16) + (spaces ? " " : "") + spaced(frame.substring(i == 0 ? 4 : 2)));
            }
        }
        return lines;
    }

    private List<String> frames(String payload) {
        int bytes = payload.length() / 2;
        if (bytes <= 7) {
            return List.of(padded(String.format("%02X", bytes) + payload));
        }
        var frames = new ArrayList<String>();
        frames.add(String.format("1%03X", bytes) + payload.substring(0, 12));
        for (int at = 12, number = 1; at < payload.length(); at += 14, number++) {
            var part = payload.substring(at, Math.min(payload.length(), at + 14));
            frames.add(padded(String.format("2%X", number % 16) + part));
        }
        return frames;
    }

    private String padded(String frame) {
        return padding.isEmpty() ? frame : frame + padding.repeat(8 - frame.length() / 2);
    }

    private String old(String source, String payload) {
        var frame = switch (protocol) {
            case '1' -> "416B" + source + payload;
            case '2', '3' -> "486B" + source + payload;
            default -> String.format("%02XF1", 0x80 + payload.length() / 2) + source + payload;
        };
        return frame + (protocol <= '2' ? crc(frame) : sum(frame));
    }

    private static String sum(String frame) {
        int sum = 0;
        for (byte b : HexFormat.of().parseHex(frame)) {
            sum += b & 0xFF;
        }
        return String.format("%02X", sum % 256);
    }

    /** Bit by bit from a shift register. */
    private static String crc(String frame) {
        int register = 0xFF;
        for (byte b : HexFormat.of().parseHex(frame)) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean feedback = (register >> 7 & 1) != (b >> bit & 1);
                register = register << 1 & 0xFF ^ (feedback ? 0x1D : 0);
            }
        }
        return String.format("%02X", 255 - register);
    }

    private String spaced(String digits) {
        return spaces ? digits.replaceAll("(..)", "$1 ") : digits;
    }
}
