package org.truegrade.obd.simulated;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Frames as an ELM327 prints them, by its settings for headers, spaces and CAN formatting. */
final class FrameText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final HexFormat SPACED = HEX.withSuffix(" ");

    private final BusKind kind;
    private final Settings settings;

    FrameText(BusKind kind, Settings settings) {
        this.kind = kind;
        this.settings = settings;
    }

    List<String> lines(BusFrame frame) {
        if (kind == BusKind.J1939) {
            return truck(frame);
        }
        return kind.isCan() ? can(frame) : List.of(legacy(frame));
    }

    private List<String> can(BusFrame frame) {
        var bytes = frame.bytes();
        if (settings.headers || !settings.canFormat) {
            var id = frame.header();
            var shown = !settings.headers ? "" : id.length() == 3 ? id + space() : spaced(HEX.parseHex(id));
            return List.of(shown + spaced(bytes));
        }
        int type = bytes[0] >> 4 & 0xF;
        return switch (type) {
            case 0 -> List.of(spaced(Arrays.copyOfRange(bytes, 1, 1 + Math.min(bytes[0], bytes.length - 1))));
            case 1 ->
                List.of(
                        String.format(Locale.ROOT, "%03X", (bytes[0] & 0xF) << 8 | bytes[1] & 0xFF),
                        "0:" + space() + spaced(Arrays.copyOfRange(bytes, 2, bytes.length)));
            default ->
                List.of(String.format(Locale.ROOT, "%X:", bytes[0] & 0xF)
                        + space()
                        + spaced(Arrays.copyOfRange(bytes, 1, bytes.length)));
        };
    }

    private String legacy(BusFrame frame) {
        if (!settings.headers) {
            return spaced(frame.bytes());
        }
        int sum = LegacyBus.checksum(kind, frame.header(), frame.bytes());
        return spaced(HEX.parseHex(frame.header())) + spaced(frame.bytes()) + spaced(new byte[] {(byte) sum});
    }

    /** Header: priority, five digits of the group, source ({@code 6 0FECA 00}); ATJHF0 shows plain id bytes instead. */
    private List<String> truck(BusFrame frame) {
        var bytes = frame.bytes();
        var id = frame.header();
        if (settings.headers) {
            var head = settings.truckHeaderSplit
                    ? id.charAt(0) + space() + id.substring(1, 6) + space() + id.substring(6) + space()
                    : spaced(plainId(id));
            return List.of(head + spaced(bytes));
        }
        if (id.startsWith("0ECFF", 1)) {
            return List.of(String.format(Locale.ROOT, "%03X", bytes[1] & 0xFF | (bytes[2] & 0xFF) << 8));
        }
        if (id.startsWith("0EBFF", 1)) {
            return List.of(String.format(Locale.ROOT, "%02X:", bytes[0])
                    + space()
                    + spaced(Arrays.copyOfRange(bytes, 1, bytes.length)));
        }
        return List.of(spaced(bytes));
    }

    /** 29 bits: three of priority, 18 of the group, eight of the source. */
    private static byte[] plainId(String id) {
        int bits = Integer.parseInt(id.substring(0, 1)) << 26
                | Integer.parseInt(id.substring(1, 6), 16) << 8
                | Integer.parseInt(id.substring(6), 16);
        return new byte[] {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
    }

    /** Mark of a frame that came in damaged. */
    String damageMark() {
        return kind.isCan() ? "<RX ERROR" : "<DATA ERROR";
    }

    private String space() {
        return settings.spaces ? " " : "";
    }

    private String spaced(byte[] bytes) {
        return (settings.spaces ? SPACED : HEX).formatHex(bytes);
    }
}
