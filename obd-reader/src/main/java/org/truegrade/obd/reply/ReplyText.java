package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * An adapter's text while it arrives, in pieces of any size: bytes to lines, cut at prompts. NUL bytes are dropped, tabs
 * are spaces, and empty lines are none. Live sessions and {@code obd decode} read through it.
 */
public final class ReplyText {
    private final List<List<String>> parts = new ArrayList<>();
    private List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int bytes;

    /** Takes a whole text, e.g. one that was recorded; characters that no adapter sends become bytes that mean nothing. */
    public static ReplyText of(String text) {
        var whole = new ReplyText();
        var raw = bytes(text);
        whole.feed(raw, 0, raw.length);
        return whole;
    }

    /** One byte a character; what is outside of ISO 8859-1 becomes FF. */
    public static byte[] bytes(String text) {
        var raw = new byte[text.length()];
        for (int i = 0; i < raw.length; i++) {
            char c = text.charAt(i);
            raw[i] = (byte) (c > 0xFF ? 0xFF : c);
        }
        return raw;
    }

    /**
     * Takes the next piece.
     *
     * @return whether a prompt has come after something that can be an answer; the request is then at its end
     */
    public boolean feed(byte[] from, int start, int length) {
        for (int i = start; i < start + length; i++) {
            take((char) (from[i] & 0xFF));
        }
        bytes += length;
        return isEnded();
    }

    private void take(char c) {
        switch (c) {
            case 0 -> {}
            case '\r', '\n' -> endLine();
            case '>' -> {
                endLine();
                parts.add(lines);
                lines = new ArrayList<>();
            }
            case '\t' -> line.append(' ');
            default -> line.append(c);
        }
    }

    private void endLine() {
        var whole = line.toString().strip();
        line.setLength(0);
        if (!whole.isEmpty()) {
            lines.add(whole);
        }
    }

    /** A prompt has come after at least one line. */
    public boolean isEnded() {
        return parts.stream().anyMatch(part -> !part.isEmpty());
    }

    /** A prompt has come, perhaps with nothing before it. */
    public boolean hasPrompt() {
        return !parts.isEmpty();
    }

    /** The adapter is looking for the vehicle's protocol, which can take 15 s. */
    public boolean isSearching() {
        return says("SEARCHING") || says("BUS INIT");
    }

    private boolean says(String words) {
        return line.indexOf(words) >= 0 || lines.stream().anyMatch(whole -> whole.contains(words));
    }

    /** How many bytes came. */
    public int size() {
        return bytes;
    }

    /** Ready for the next reply. */
    public void clear() {
        parts.clear();
        lines = new ArrayList<>();
        line.setLength(0);
        bytes = 0;
    }

    /** Lines up to each prompt. */
    List<List<String>> parts() {
        return parts;
    }

    /** What came after the last prompt, for people to read. */
    public String unconfirmed() {
        var rest = new ArrayList<>(lines);
        if (!line.toString().isBlank()) {
            rest.add(line.toString().strip());
        }
        return String.join(" ", rest);
    }

    @Override
    public String toString() {
        return parts + " " + unconfirmed();
    }
}
