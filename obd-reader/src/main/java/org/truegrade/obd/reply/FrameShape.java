package org.truegrade.obd.reply;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How one reply's lines are built. */
enum FrameShape {
    /** Headers off: data, or a length and segments. */
    BARE,
    /** 11-bit id, three digits. */
    CAN_11,
    /** 29-bit id, eight digits. */
    CAN_29,
    /** Three header bytes, data, checksum. */
    OLD_BUS,
    /** Priority, parameter group and source address, then data. */
    J1939;

    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{1,2}:.*");
    private static final Pattern ID_11 = Pattern.compile("[0-9A-F]{3}(?: [0-9A-F]{2})+|7[0-9A-F]{3,}");
    private static final Pattern ID_29 = Pattern.compile("18DA[0-9A-F]{6,}");
    private static final Pattern J1939_SPACED = Pattern.compile("[0-7] [0-3][0-9A-F]{4} [0-9A-F]{2} .*");

    /** @param lines hexadecimal digits with the adapter's spaces */
    static FrameShape of(Request request, List<String> lines, ReplyFormat format) {
        if (format.shown().isPresent() && !format.headers()) {
            return BARE;
        }
        if (format.shown().isPresent() && format.protocol() != '0') {
            return of(format);
        }
        if (any(lines, line -> SEGMENT.matcher(line).matches())) {
            return BARE;
        }
        if (format.protocol() != '0') {
            var shape = of(format);
            return any(lines, line -> shape.looksLike(request, line)) ? shape : BARE;
        }
        for (var shape : List.of(J1939, CAN_11, CAN_29, OLD_BUS)) {
            if (any(lines, line -> shape.looksLike(request, line))) {
                return shape;
            }
        }
        return format.headers() ? unusual(lines) : BARE;
    }

    private static FrameShape of(ReplyFormat format) {
        if (format.isJ1939()) {
            return J1939;
        }
        if (format.isOldBus()) {
            return OLD_BUS;
        }
        return format.has29BitIds() ? CAN_29 : CAN_11;
    }

    /** Headers are shown, and their addresses are none of those that OBD uses. */
    private static FrameShape unusual(List<String> lines) {
        return any(lines, line -> digits(line).length() % 2 == 1) ? CAN_11 : OLD_BUS;
    }

    private static boolean any(List<String> lines, Predicate<String> test) {
        return lines.stream().anyMatch(test);
    }

    private boolean looksLike(Request request, String line) {
        var digits = digits(line);
        return switch (this) {
            case BARE -> true;
            case CAN_11 ->
                ID_11.matcher(line.replaceAll(" +", " ")).matches() && digits.length() % 2 == 1 && digits.length() > 4;
            case CAN_29 -> ID_29.matcher(digits).matches() && digits.length() % 2 == 0;
            case J1939 -> J1939_SPACED.matcher(line.replaceAll(" +", " ")).matches();
            case OLD_BUS ->
                digits.length() % 2 == 0
                        && digits.length() >= 8
                        && isOldHeader(HexFormat.of().parseHex(digits), request);
        };
    }

    /** Addresses of SAE J1850 and ISO 9141-2 (48 6B, 41 6B) and of ISO 14230-4 (target F1, format with addresses). */
    private static boolean isOldHeader(byte[] frame, Request request) {
        int first = frame[0] & 0xFF;
        int second = frame[1] & 0xFF;
        boolean answersBare = !request.isSetting()
                && first == request.positiveService()
                && request.asked().contains(second)
                && !Checksums.crcFits(frame);
        boolean kwp = (first & 0x80) != 0 && second == 0xF1;
        return !answersBare && ((first == 0x48 || first == 0x41) && second == 0x6B || kwp);
    }

    static String digits(String line) {
        return line.replace(" ", "");
    }

    /** Bytes are written with two digits each; a lost digit shows where spaces are. */
    boolean isWellSpaced(String line) {
        int at = line.indexOf(':') + 1;
        int part = 0;
        while (at < line.length()) {
            int end = line.indexOf(' ', at);
            end = end < 0 ? line.length() : end;
            if (end > at) {
                if (!isWhole(part++, end - at) && end - at < line.length()) {
                    return false;
                }
            }
            at = end + 1;
        }
        return true;
    }

    /** An id of 11 bits has three digits; the ELM327 prints a J1939 id as one, five and two. */
    private boolean isWhole(int part, int digits) {
        return switch (this) {
            case CAN_11 -> part == 0 ? digits % 2 == 1 : digits % 2 == 0;
            case J1939 -> digits % 2 == 0 || part < 2;
            case BARE, CAN_29, OLD_BUS -> digits % 2 == 0;
        };
    }
}
