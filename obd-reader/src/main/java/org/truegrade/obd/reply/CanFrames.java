package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts ISO-TP messages (ISO 15765-2) together, per computer: answers of several computers may interleave. */
final class CanFrames {
    private static final int SINGLE_FRAME_BYTES = 7;
    private static final int FIRST_FRAME_BYTES = 6;

    /** One computer's message while it arrives. */
    private static final class Message {
        private final int length;
        private byte[] bytes;
        private int next = 1;

        Message(int length, byte[] start) {
            this.length = length;
            this.bytes = start;
        }

        boolean isWhole() {
            return bytes.length >= length;
        }

        void add(byte[] part) {
            int old = bytes.length;
            bytes = Arrays.copyOf(bytes, old + part.length);
            System.arraycopy(part, 0, bytes, old, part.length);
            next = next + 1 & 0xF;
        }
    }

    private final Map<String, List<Message>> messages = new LinkedHashMap<>();
    private final Map<String, String> lastFrame = new LinkedHashMap<>();
    private Optional<String> damage = Optional.empty();
    private int frames;

    /**
     * Takes one frame.
     *
     * @param frame PCI and what follows it
     */
    void add(String ecu, byte[] frame) {
        frames++;
        var hex = HexFormat.of().formatHex(frame);
        if (hex.equals(lastFrame.put(ecu, hex))) {
            return; // the same frame twice in a row: radio repeat or gateway
        }
        if (frame.length == 0) {
            broken("a frame of " + ecu + " is empty");
            return;
        }
        var open = messages.computeIfAbsent(ecu, id -> new ArrayList<>());
        int low = frame[0] & 0x0F;
        switch (frame[0] >> 4 & 0x0F) {
            case 0 -> single(ecu, open, frame, low);
            case 1 -> first(ecu, open, frame, low);
            case 2 -> next(ecu, open, frame, low);
            case 3 -> {} // flow control: not data
            default -> broken("frame " + hex + " of " + ecu + " has no known kind");
        }
    }

    private void single(String ecu, List<Message> open, byte[] frame, int length) {
        if (length == 0 || length > SINGLE_FRAME_BYTES || !isFilled(frame, length)) {
            broken("a frame of " + ecu + " has " + (frame.length - 1) + " bytes for " + length);
            return;
        }
        open.add(new Message(length, Arrays.copyOfRange(frame, 1, 1 + length)));
    }

    private void first(String ecu, List<Message> open, byte[] frame, int high) {
        if (frame.length != 2 + FIRST_FRAME_BYTES) {
            broken("the first frame of " + ecu + " is not whole");
            return;
        }
        int length = high << 8 | frame[1] & 0xFF;
        if (length <= SINGLE_FRAME_BYTES) {
            broken("a first frame of " + ecu + " announces " + length + " bytes, which one frame would hold");
            return;
        }
        open.add(new Message(length, Arrays.copyOfRange(frame, 2, 2 + FIRST_FRAME_BYTES)));
    }

    private void next(String ecu, List<Message> open, byte[] frame, int number) {
        if (open.isEmpty() || open.getLast().isWhole() || open.getLast().next != number) {
            broken("frame " + number + " of " + ecu + " is out of order");
            return;
        }
        int left = open.getLast().length - open.getLast().bytes.length;
        if (!isFilled(frame, Math.min(left, SINGLE_FRAME_BYTES))) {
            broken("frame " + number + " of " + ecu + " is not whole");
            return;
        }
        open.getLast().add(Arrays.copyOfRange(frame, 1, frame.length));
    }

    /** A frame is cut to its data or padded to eight bytes; any other length has lost some. */
    private static boolean isFilled(byte[] frame, int data) {
        return frame.length == 1 + data || frame.length == 1 + SINGLE_FRAME_BYTES;
    }

    private void broken(String what) {
        if (damage.isEmpty()) {
            damage = Optional.of(what);
        }
    }

    int frames() {
        return frames;
    }

    /** What is wrong with the frames taken, if anything: then none of the messages is to be believed. */
    Optional<String> damage() {
        if (damage.isPresent()) {
            return damage;
        }
        for (var entry : messages.entrySet()) {
            for (var message : entry.getValue()) {
                if (!message.isWhole()) {
                    return Optional.of(
                            message.bytes.length + " of " + message.length + " bytes came from " + entry.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** The messages, cut to their length, in the order in which they began per computer. */
    List<Reply.EcuPayload> payloads() {
        var all = new ArrayList<Reply.EcuPayload>();
        messages.forEach((ecu, list) -> list.forEach(
                message -> all.add(new Reply.EcuPayload(ecu, Arrays.copyOf(message.bytes, message.length)))));
        return all;
    }
}
