package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SAE J1939 as an ELM327 prints it with headers: priority, parameter group and source address, e.g. {@code 6 0FEF1 00}
 * or {@code 18 FE F1 00}, then up to eight bytes. Longer messages come by the transport protocol of J1939-21. A message
 * here is the group's number in three bytes and its data.
 */
final class J1939Frames {
    static final int GROUP_BYTES = 3;

    private static final int ID_DIGITS = 8;
    private static final int LAST_GROUP = 0x3FFFF;
    private static final int TRANSPORT_START = 0xEC00;
    private static final int TRANSPORT_DATA = 0xEB00;
    private static final int DATA_BYTES = 7;

    /** A message of several packets while it arrives. */
    private static final class Building {
        private final int group;
        private final byte[] bytes;
        private int packets;
        private boolean broken;

        Building(int group, int length) {
            this.group = group;
            this.bytes = new byte[length];
        }

        void add(byte[] packet) {
            int number = packet.length == 0 ? -1 : packet[0] & 0xFF;
            int from = packets * DATA_BYTES;
            if (number == packets && from > 0) {
                broken |= !Arrays.equals(
                        Arrays.copyOfRange(bytes, from - DATA_BYTES, Math.min(from, bytes.length)),
                        Arrays.copyOfRange(packet, 1, 1 + Math.min(DATA_BYTES, bytes.length - from + DATA_BYTES)));
                return; // the same packet twice
            }
            int take = Math.min(DATA_BYTES, bytes.length - from);
            if (number != packets + 1 || take <= 0 || packet.length < 1 + take) {
                broken = true;
                return;
            }
            System.arraycopy(packet, 1, bytes, from, take);
            packets++;
        }

        boolean isWhole() {
            return !broken && packets * DATA_BYTES >= bytes.length;
        }
    }

    private J1939Frames() {}

    /** @param lines id of eight digits and data, without spaces */
    static List<Message> messages(List<String> lines) {
        var messages = new ArrayList<Message>();
        var buildings = new LinkedHashMap<String, Building>();
        for (var line : lines) {
            var ecu = line.substring(0, ID_DIGITS);
            var data = HexFormat.of().parseHex(line.substring(ID_DIGITS));
            var source = ecu.substring(ID_DIGITS - 2);
            int group = group(ecu);
            switch (group & 0x3FF00) {
                case TRANSPORT_START -> {
                    if (data.length == 8 && (data[0] == 0x20 || data[0] == 0x10)) {
                        int length = data[1] & 0xFF | (data[2] & 0xFF) << 8;
                        buildings.put(source, new Building(littleEndian(data, 5), length));
                    }
                }
                case TRANSPORT_DATA -> packet(source, buildings, data, messages);
                default -> messages.add(new Message.Whole(ecu, message(group, data), true));
            }
        }
        buildings.forEach((source, built) -> messages.add(
                built.isWhole()
                        ? new Message.Whole(source, message(built.group, built.bytes), true)
                        : broken(source, built.group)));
        return messages;
    }

    private static void packet(String source, Map<String, Building> buildings, byte[] data, List<Message> messages) {
        var building = buildings.get(source);
        if (building == null) {
            messages.add(new Message.Broken(
                    source, new byte[0], Failure.INCOMPLETE, "a packet of " + source + " without its beginning"));
        } else {
            building.add(data);
        }
    }

    private static Message broken(String source, int group) {
        return new Message.Broken(
                source, message(group, new byte[0]), Failure.INCOMPLETE, "packets of " + source + " are missing");
    }

    /** The group; groups that name a destination (PDU format below F0) are without it. */
    private static int group(String id) {
        int apart = Integer.parseInt(id.substring(1, 6), 16);
        int group =
                apart <= LAST_GROUP && id.charAt(0) <= '7' ? apart : (int) (Long.parseLong(id, 16) >> 8) & LAST_GROUP;
        return (group >> 8 & 0xFF) < 0xF0 ? group & 0x3FF00 : group;
    }

    static int littleEndian(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
    }

    private static byte[] message(int group, byte[] data) {
        var message = new byte[GROUP_BYTES + data.length];
        message[0] = (byte) (group >> 16);
        message[1] = (byte) (group >> 8);
        message[2] = (byte) group;
        System.arraycopy(data, 0, message, GROUP_BYTES, data.length);
        return message;
    }
}
