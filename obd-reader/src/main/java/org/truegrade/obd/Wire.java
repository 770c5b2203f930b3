package org.truegrade.obd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.truegrade.obd.line.Line;

/**
 * Commands out, text up to the prompt in, and the two kept in step. The one place where bytes leave for the adapter and where
 * its bytes arrive; no wait is without a deadline.
 */
final class Wire {
    private static final byte PROMPT = '>';
    private static final byte[] RETURN = {'\r'};
    private static final int LONGEST_ANSWER = 8192;
    private static final long RECOVERY_NS = 200_000_000L;

    private final Line line;
    private final byte[] chunk = new byte[1024];
    private int chunkAt;
    private int chunkEnd;
    private final byte[] text = new byte[LONGEST_ANSWER];
    private int length;
    private String lastCommand = "";
    private byte[] lastBytes = RETURN;
    private String version = "";
    private boolean memoryOff;

    Wire(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    long now() {
        return line.clock().nanos();
    }

    /** What {@code ATI} is answered with: nothing else is, which shows that program and adapter are in step. */
    void expectVersion(String answer) {
        version = answer;
    }

    /** The adapter has agreed to forget the protocol (ATM0): until it is reset, ATSP does not write into its EEPROM. */
    void memoryIsOff() {
        memoryOff = true;
    }

    boolean isMemoryOff() {
        return memoryOff;
    }

    /** @param command without its carriage return */
    @SuppressWarnings("ReferenceEquality") // the same object again is the usual case: no second encoding
    void send(String command) throws IOException {
        if (command != lastCommand) {
            Persistent.refuse(command);
            memoryOff &= !Persistent.maySwitchMemoryOn(command);
            if (!memoryOff) {
                Persistent.refuseWhileMemoryIsOn(command);
            }
            lastBytes = (command + "\r").getBytes(StandardCharsets.US_ASCII);
            lastCommand = command;
        }
        line.write(lastBytes);
    }

    /** The adapter does again what it did last. */
    void sendReturn() throws IOException {
        line.write(RETURN);
    }

    /**
     * Collects text until the prompt, which is left out.
     *
     * @return false when the deadline came first, or more text than any answer has
     */
    boolean awaitPrompt(long deadlineNs) throws IOException {
        length = 0;
        return awaitMore(deadlineNs);
    }

    /** As {@link #awaitPrompt}, after the text that has come already. */
    boolean awaitMore(long deadlineNs) throws IOException {
        for (boolean inTime = true; ; inTime = now() < deadlineNs) {
            while (chunkAt < chunkEnd) {
                byte b = chunk[chunkAt++];
                if (b == PROMPT) {
                    return true;
                }
                if (length == LONGEST_ANSWER) {
                    return false;
                }
                text[length++] = b;
            }
            if (!inTime) {
                return false;
            }
            chunkAt = 0;
            chunkEnd = line.read(chunk, deadlineNs);
        }
    }

    /** Throws away what answers no question of ours. */
    void drain() throws IOException {
        chunkAt = chunkEnd;
        long now = now();
        for (int i = 0; i < LONGEST_ANSWER / chunk.length && line.read(chunk, now) > 0; i++) {
            chunkAt = 0;
            chunkEnd = 0;
        }
    }

    /** Lets time pass, throwing away what comes; notices when the line is gone. */
    void idle(long ns) throws IOException {
        long end = now() + ns;
        while (now() < end) {
            line.read(chunk, end);
        }
        chunkAt = 0;
        chunkEnd = 0;
    }

    /** Ends whatever the adapter is doing, in whatever state it is. */
    void interrupt() throws IOException {
        for (int i = 0; i < 2; i++) {
            sendReturn();
            if (awaitPrompt(now() + RECOVERY_NS)) {
                break;
            }
        }
        drain();
    }

    /**
     * After a deadline: back to a prompt, and to one that belongs to the last command. A prompt alone does not show that, it
     * may be a late one; but answers come in the order of the questions, so all before the version's is history.
     *
     * @throws IOException when the adapter does not answer any more
     */
    void resynchronise() throws IOException {
        interrupt();
        for (int attempt = 0; attempt < 2; attempt++) {
            send("ATI");
            long end = now() + RECOVERY_NS;
            while (awaitPrompt(end)) {
                if (isVersion()) {
                    if (attempt > 0) {
                        awaitPrompt(now() + RECOVERY_NS); // the first question's answer may be this late
                    }
                    drain();
                    return;
                }
            }
        }
        throw new SilentException(line.name());
    }

    private boolean isVersion() {
        var answer = text();
        return version.isEmpty() ? answer.chars().anyMatch(c -> c >= 'G' && c <= 'Z') : answer.contains(version);
    }

    String text() {
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** The bytes behind {@link #text()}; valid up to {@link #length()} and until the next question. */
    byte[] bytes() {
        return text;
    }

    int length() {
        return length;
    }
}
