package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The first half of an answer: hexadecimal lines to messages, each of one computer. */
final class Frames {
    private static final int ID_11_DIGITS = 3;
    private static final int ID_29_DIGITS = 8;
    private static final int MOST_CAN_BYTES = 8;
    /** Three bytes of header, a service, a checksum. */
    private static final int SHORTEST_OLD_FRAME = 5;

    private Frames() {}

    /** A line that is no frame at all. */
    static final class NoFrame extends Exception {
        NoFrame(String line) {
            super("'" + line + "' is no whole frame");
        }
    }

    /** @param lines digits without spaces, segments with their {@code N:} */
    static List<Message> messages(FrameShape shape, List<String> lines, ReplyFormat format) throws NoFrame {
        for (var line : lines) {
            check(shape, line);
        }
        var messages = switch (shape) {
            case BARE -> Segments.messages(lines);
            case CAN_11 -> can(lines, ID_11_DIGITS);
            case CAN_29 -> can(lines, ID_29_DIGITS);
            case OLD_BUS -> oldBus(lines, format.protocol());
            case J1939 -> J1939Frames.messages(lines);
        };
        return messages.stream().distinct().toList();
    }

    private static void check(FrameShape shape, String line) throws NoFrame {
        int colon = line.indexOf(':');
        int digits = line.length() - colon - 1;
        boolean whole = switch (shape) {
            case BARE, OLD_BUS -> digits % 2 == 0 || shape == FrameShape.BARE && colon < 0 && digits == 3;
            case CAN_11 -> fits(digits, ID_11_DIGITS);
            case CAN_29, J1939 -> fits(digits, ID_29_DIGITS);
        };
        if (digits == 0 || !whole || colon > 1 || colon == 1 && shape != FrameShape.BARE) {
            throw new NoFrame(line);
        }
    }

    private static boolean fits(int digits, int idDigits) {
        int bytes = (digits - idDigits) / 2;
        return digits > idDigits && (digits - idDigits) % 2 == 0 && bytes <= MOST_CAN_BYTES;
    }

    private static List<Message> can(List<String> lines, int idDigits) {
        var frames = new CanFrames();
        for (var line : lines) {
            frames.add(line.substring(0, idDigits), HexFormat.of().parseHex(line.substring(idDigits)));
        }
        return frames.messages();
    }

    private static List<Message> oldBus(List<String> lines, char protocol) {
        var list = new ArrayList<Message>();
        for (var line : lines) {
            list.add(oldFrame(line, HexFormat.of().parseHex(line), protocol));
        }
        return list;
    }

    private static Message oldFrame(String line, byte[] frame, char protocol) {
        var source = frame.length > 2 ? line.substring(4, 6) : "";
        if (frame.length < SHORTEST_OLD_FRAME || !checksumFits(frame, protocol)) {
            return new Message.Broken(
                    source, new byte[0], Failure.DATA_ERROR, "the checksum of '" + line + "' is wrong");
        }
        int headerBytes = 3;
        int length = frame.length - headerBytes - 1;
        if (isKwp(frame, protocol)) {
            int announced = frame[0] & 0x3F;
            if (announced == 0 && frame.length > SHORTEST_OLD_FRAME) { // then a byte of its own gives it
                headerBytes = 4;
                length--;
                announced = frame[3] & 0xFF;
            }
            if (announced != length) {
                var what = "'" + line + "' announces " + announced + " bytes and has " + length;
                return new Message.Broken(source, new byte[0], Failure.INCOMPLETE, what);
            }
        }
        return new Message.Whole(source, Arrays.copyOfRange(frame, headerBytes, frame.length - 1), true);
    }

    private static boolean isKwp(byte[] frame, char protocol) {
        return protocol == '4' || protocol == '5' || protocol == '0' && (frame[0] & 0x80) != 0;
    }

    /** Where the protocol is not known, its addresses leave one or two ways to check. */
    private static boolean checksumFits(byte[] frame, char protocol) {
        boolean pwmAddresses = frame[0] == 0x41 && frame[1] == 0x6B;
        return switch (protocol) {
            case '1', '2' -> Checksums.crcFits(frame);
            case '3', '4', '5' -> Checksums.sumFits(frame);
            default -> !pwmAddresses && Checksums.sumFits(frame) || (frame[0] & 0x80) == 0 && Checksums.crcFits(frame);
        };
    }
}
