package org.truegrade.obd.reply;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text of service 09 (SAE J1979): vehicle number, calibration ids, name of a computer. */
final class VehicleText {
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final int VIN_LENGTH = 17;
    private static final int CALIBRATION_LENGTH = 16;
    /** Service, PID and the message's number, then four bytes: an answer on a bus before CAN. */
    private static final int OLD_MESSAGE = 7;

    private VehicleText() {}

    /**
     * What stands behind the item count of a CAN answer, or in the numbered messages of the older buses.
     *
     * @param lines how many messages an older bus needs
     */
    static byte[] whole(List<Message.Whole> messages, int lines) throws Damage {
        if (messages.stream().anyMatch(message -> message.bytes().length > OLD_MESSAGE)) {
            if (messages.size() > 1) {
                throw new Damage(Failure.MISMATCH, "two answers of one computer: one of them is a late one");
            }
            var bytes = messages.getFirst().bytes();
            return Arrays.copyOfRange(bytes, 3, bytes.length);
        }
        var joined = numbered(messages);
        if (messages.size() != lines) {
            throw Damage.incomplete(messages.size() + " of " + lines + " messages came");
        }
        return joined;
    }

    private static byte[] numbered(List<Message.Whole> messages) throws Damage {
        var joined = new ByteArrayOutputStream();
        int number = 0;
        for (var message : messages) {
            var bytes = message.bytes();
            if (bytes.length != OLD_MESSAGE || bytes[2] != ++number) {
                throw Damage.incomplete("message " + number + " is missing, cut or out of order");
            }
            joined.write(bytes, 3, 4);
        }
        return joined.toByteArray();
    }

    static String vin(byte[] bytes) throws Damage {
        var text = text(bytes);
        while (text.length() > VIN_LENGTH && text.endsWith("U")) {
            text = text.substring(0, text.length() - 1); // 55 is padding, and the letter U
        }
        if (text.length() != VIN_LENGTH) {
            throw Damage.incomplete("a vehicle number of " + text.length() + " characters");
        }
        if (!VIN.matcher(text).matches()) {
            throw new Damage(Failure.MALFORMED, "'" + text + "' cannot be a vehicle number");
        }
        return text;
    }

    static List<String> calibrationIds(List<Message.Whole> messages) throws Damage {
        var first = messages.getFirst().bytes();
        boolean can = first.length > OLD_MESSAGE;
        int count = can ? first[2] & 0xFF : messages.size() / 4;
        var bytes = whole(messages, 4 * count);
        if (count == 0 || bytes.length < count * CALIBRATION_LENGTH) {
            throw Damage.incomplete(bytes.length + " bytes for " + count + " calibration ids");
        }
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var id = text(Arrays.copyOfRange(bytes, i * CALIBRATION_LENGTH, (i + 1) * CALIBRATION_LENGTH));
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** NUL bytes and padding that is no character are left out, wherever they stand. */
    static String text(byte[] bytes) throws Damage {
        var text = new StringBuilder();
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c == 0 || c == 0xAA || c == 0xCC || c == 0xFF) {
                continue;
            }
            if (c < 0x20 || c > 0x7E) {
                throw new Damage(Failure.MALFORMED, String.format("byte %02X is no character", c));
            }
            text.append((char) c);
        }
        return text.toString();
    }
}
