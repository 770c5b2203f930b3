package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts ISO-TP messages (ISO 15765-2) together, per computer: answers of several computers may interleave. */
final class CanFrames {
    private static final int SINGLE_FRAME_BYTES = 7;
    private static final int FIRST_FRAME_BYTES = 6;

    /** One message of several frames while it arrives. */
    private static final class Building {
        private final int length;
        private byte[] bytes;
        private int next = 1;
        private String damage = "";

        Building(int length, byte[] start) {
            this.length = length;
            this.bytes = start;
        }

        boolean isOpen() {
            return bytes.length < length;
        }

        void add(byte[] part) {
            int old = bytes.length;
            bytes = Arrays.copyOf(bytes, old + part.length);
            System.arraycopy(part, 0, bytes, old, part.length);
            next = next + 1 & 0xF;
        }

        Message message(String ecu) {
            if (damage.isEmpty() && isOpen()) {
                damage = bytes.length + " of " + length + " bytes came from " + ecu;
            }
            return damage.isEmpty()
                    ? new Message.Whole(ecu, Arrays.copyOf(bytes, length), true)
                    : new Message.Broken(ecu, bytes, Failure.INCOMPLETE, damage);
        }
    }

    /** What one computer sent. */
    private static final class Computer {
        private final List<Building> messages = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
    }

    private final Map<String, Computer> computers = new LinkedHashMap<>();

    /**
     * Takes one frame. The same frame of one computer twice (radio repeat, gateway) counts once.
     *
     * @param frame PCI and what follows it
     */
    void add(String ecu, byte[] frame) {
        var computer = computers.computeIfAbsent(ecu, id -> new Computer());
        boolean repeated = !computer.seen.add(HexFormat.of().formatHex(frame));
        int kind = frame.length == 0 ? -1 : frame[0] >> 4 & 0x0F;
        if (kind == 2) {
            next(ecu, computer.messages, frame, repeated);
        } else if (!repeated && kind != 3) { // 3, flow control, is no data
            switch (kind) {
                case 0 -> single(ecu, computer.messages, frame);
                case 1 -> first(ecu, computer.messages, frame);
                default -> broken(computer.messages, new byte[0], "a frame of " + ecu + " has no known kind");
            }
        }
    }

    private static void single(String ecu, List<Building> messages, byte[] frame) {
        int length = frame[0] & 0x0F;
        if (length == 0 || length > SINGLE_FRAME_BYTES || !isFilled(frame, length)) {
            broken(
                    messages,
                    Arrays.copyOfRange(frame, 1, frame.length),
                    "a frame of " + ecu + " has " + (frame.length - 1) + " bytes for " + length);
            return;
        }
        // before a message that is still open, so that its frames go on behind it
        boolean inside = !messages.isEmpty() && messages.getLast().isOpen();
        var whole = new Building(length, Arrays.copyOfRange(frame, 1, 1 + length));
        messages.add(inside ? messages.size() - 1 : messages.size(), whole);
    }

    private static void first(String ecu, List<Building> messages, byte[] frame) {
        int length = frame.length < 2 ? 0 : (frame[0] & 0x0F) << 8 | frame[1] & 0xFF;
        var start = Arrays.copyOfRange(frame, Math.min(2, frame.length), frame.length);
        if (start.length != FIRST_FRAME_BYTES || length <= SINGLE_FRAME_BYTES) {
            broken(messages, start, "the first frame of " + ecu + " is not whole");
            return;
        }
        messages.add(new Building(length, start));
    }

    private static void next(String ecu, List<Building> messages, byte[] frame, boolean repeated) {
        int number = frame[0] & 0x0F;
        boolean fits = !messages.isEmpty() && messages.getLast().isOpen() && messages.getLast().next == number;
        if (!fits) {
            if (!repeated) {
                var what = "frame " + number + " of " + ecu + " is out of order";
                if (messages.isEmpty() || !messages.getLast().isOpen()) {
                    broken(messages, new byte[0], what);
                } else {
                    messages.getLast().damage = what;
                }
            }
            return;
        }
        var open = messages.getLast();
        int left = open.length - open.bytes.length;
        if (!isFilled(frame, Math.min(left, SINGLE_FRAME_BYTES))) {
            open.damage = "frame " + number + " of " + ecu + " is not whole";
        }
        open.add(Arrays.copyOfRange(frame, 1, frame.length));
    }

    private static void broken(List<Building> messages, byte[] bytes, String what) {
        var broken = new Building(0, bytes);
        broken.damage = what;
        messages.add(broken);
    }

    /** A frame is cut to its data or padded to eight bytes; any other length has lost some. */
    private static boolean isFilled(byte[] frame, int data) {
        return frame.length == 1 + data || frame.length == 1 + SINGLE_FRAME_BYTES;
    }

    /** The messages, cut to their length, in the order in which they began per computer; equal ones once. */
    List<Message> messages() {
        var all = new ArrayList<Message>();
        computers.forEach((ecu, computer) -> computer.messages.stream()
                .map(building -> building.message(ecu))
                .distinct()
                .forEach(all::add));
        return all;
    }
}
