package org.truegrade.obd;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.truegrade.obd.line.Line;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.ReplyGrammar;
import org.truegrade.obd.reply.Request;

/**
 * One question, one answer, on one line. Only the prompt or the deadline ends a request; after a deadline the line is
 * brought back to a prompt before anything else is asked, so that a late answer is never taken for the next one.
 */
final class Exchange {
    static final Duration SETTING = Duration.ofSeconds(1);
    static final Duration RESET = Duration.ofSeconds(3);
    static final Duration SEARCH = Duration.ofSeconds(15);

    private static final Duration SLICE = Duration.ofMillis(100);
    private static final Duration RECOVERY = Duration.ofMillis(200);
    /** No adapter's buffer holds more. */
    private static final int LONGEST_ANSWER = 8192;

    private final Line line;
    private final byte[] buffer = new byte[1024];
    private final StringBuilder text = new StringBuilder();

    Exchange(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    /** @throws IOException when the line is gone, or silent even after the attempts to bring it back */
    Reply ask(Request request, Duration longest, ReplyFormat format) throws IOException {
        drain();
        line.write((request.text() + "\r").getBytes(StandardCharsets.US_ASCII));
        long deadline = line.clock().nanos() + longest.toNanos();
        if (!readToPrompt(deadline)) {
            var unconfirmed = text.toString();
            recover();
            return new Reply.TimedOut(unconfirmed);
        }
        var reply = ReplyGrammar.parse(request, text.toString(), format);
        if (reply instanceof Reply.Empty) {
            // The prompt of something earlier: the answer is still to come.
            long soon = Math.min(deadline, line.clock().nanos() + RECOVERY.toNanos());
            return readToPrompt(soon) ? ReplyGrammar.parse(request, text.toString(), format) : reply;
        }
        return reply;
    }

    /** Ends whatever the adapter is doing. */
    void flush() throws IOException {
        for (int i = 0; i < 2; i++) {
            line.write(new byte[] {'\r'});
            readToPrompt(line.clock().nanos() + RECOVERY.toNanos());
        }
        drain();
    }

    private void recover() throws IOException {
        for (int i = 0; i < 2; i++) {
            line.write(new byte[] {'\r'});
            if (readToPrompt(line.clock().nanos() + RECOVERY.toNanos())) {
                drain();
                return;
            }
        }
        drain();
        line.write("ATI\r".getBytes(StandardCharsets.US_ASCII));
        if (!readToPrompt(line.clock().nanos() + 2 * RECOVERY.toNanos())) {
            throw new IOException(
                    line.name() + ": the adapter does not answer any more; is it plugged in and has it power?");
        }
    }

    private void drain() throws IOException {
        long now = line.clock().nanos();
        for (int i = 0; i < LONGEST_ANSWER / buffer.length && line.read(buffer, now) > 0; i++) {
            // thrown away: it answers no question of ours
        }
    }

    /** Leaves what came before the prompt in {@link #text}. */
    private boolean readToPrompt(long deadline) throws IOException {
        text.setLength(0);
        long end = deadline;
        boolean extended = false;
        while (text.length() < LONGEST_ANSWER) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException(line.name() + ": stopped while waiting for an answer");
            }
            long now = line.clock().nanos();
            int got = line.read(buffer, Math.min(end, now + SLICE.toNanos()));
            for (int i = 0; i < got; i++) {
                if (buffer[i] == '>') {
                    return true;
                }
                text.append((char) (buffer[i] & 0xFF));
            }
            if (!extended && got > 0 && isSearching()) {
                extended = true;
                end = Math.max(end, line.clock().nanos() + SEARCH.toNanos());
            }
            if (got == 0 && line.clock().nanos() >= end) {
                return false;
            }
        }
        return false;
    }

    private boolean isSearching() {
        return text.indexOf("SEARCHING") >= 0 || text.indexOf("BUS INIT") >= 0;
    }
}
