package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Everything that clones and radios do to an answer without changing what it says: NUL bytes, line feeds, lower case, tabs
 * and double spaces, news of their own, lines in two halves with a stall between them. The same seed gives the same noise.
 */
final class Chatter implements Speech {
    private static final long STALL_NS = 60_000_000;

    private final Random random;

    Chatter(long seed) {
        random = new Random(seed);
    }

    @Override
    public List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var noisy = text;
        switch (random.nextInt(8)) {
            case 0 -> noisy = "\0" + text + "\0\0";
            case 1 -> noisy = text.toLowerCase(Locale.ROOT);
            case 2 -> noisy = text.replace("\r", "\r\n");
            case 3 -> noisy = text.replace(" ", "  ");
            case 4 -> noisy = text.replace(" ", "\t");
            case 5 -> {
                int half = text.length() / 2;
                pieces.add(new Piece(0, text.substring(0, half) + "\0"));
                pieces.add(new Piece(STALL_NS, text.substring(half)));
                return pieces;
            }
            case 6 -> noisy = text.startsWith("\r") || text.startsWith(">") ? text : "+BLE:OK\r" + text;
            default -> {}
        }
        pieces.add(new Piece(0, noisy));
        return pieces;
    }
}
