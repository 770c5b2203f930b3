package org.truegrade.obd.decode;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.truegrade.obd.reply.ReplyText;

/** How a recorded reply is fed to the grammar: whole, byte by byte, or cut at random as a radio link would. */
public final class Chunks {
    private static final int LONGEST_PIECE = 9;

    /** Length of the next piece, of so many bytes that are left. */
    private final IntUnaryOperator next;

    private Chunks(IntUnaryOperator next) {
        this.next = next;
    }

    /** @throws IllegalArgumentException for anything but {@code whole}, {@code bytes} and {@code random:SEED} */
    public static Chunks of(String text) {
        if (text.equals("whole")) {
            return new Chunks(left -> left);
        }
        if (text.equals("bytes")) {
            return new Chunks(left -> 1);
        }
        if (text.matches("random:-?\\d{1,18}")) {
            var random = new Random(Long.parseLong(text.substring("random:".length())));
            return new Chunks(left -> Math.min(left, 1 + random.nextInt(LONGEST_PIECE)));
        }
        throw new IllegalArgumentException("--chunks " + text + ": want whole, bytes or random:SEED");
    }

    ReplyText feed(String reply) {
        var bytes = ReplyText.bytes(reply);
        var text = new ReplyText();
        for (int at = 0; at < bytes.length; ) {
            int length = next.applyAsInt(bytes.length - at);
            text.feed(bytes, at, length);
            at += length;
        }
        return text;
    }
}
