package org.truegrade.obd;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.ReplyGrammar;
import org.truegrade.obd.reply.Request;
import org.truegrade.trip.Ticker;

/**
 * One question, one answer. Only the prompt or the deadline ends a request; after a deadline the line is brought back in step
 * before anything else is asked, so that a late answer is never taken for the next one. What a repetition cures is repeated.
 */
final class Exchange {
    static final Duration SETTING = Duration.ofSeconds(1);
    static final Duration RESET = Duration.ofSeconds(3);
    static final Duration SEARCH = Duration.ofSeconds(15);

    private static final long PENDING_NS = 5_000_000_000L;
    /** An answer this much after a prompt that was none of ours is to our question. */
    private static final long LATE_NS = 200_000_000L;

    private final Wire wire;
    private final Ticker stamps;
    private String lastGood = "";
    private long askedNs;
    private long answeredNs;
    /** End of the patience with a question that is asked again and again. */
    private long patienceNs = Long.MAX_VALUE;

    /** @param stamps clock of {@link #middleNs()} */
    Exchange(Wire wire, Ticker stamps) {
        this.wire = wire;
        this.stamps = stamps;
    }

    Wire wire() {
        return wire;
    }

    /** The moment that the last answer's values belong to: half way between question and prompt. */
    long middleNs() {
        return askedNs + (answeredNs - askedNs) / 2;
    }

    /** When the last answer was whole. */
    long answeredNs() {
        return answeredNs;
    }

    /** @throws IOException when the line is gone, or silent even after the attempts to bring it back */
    Reply ask(Request request, Duration longest, ReplyFormat format) throws IOException {
        patienceNs = wire.now() + Math.max(PENDING_NS, longest.toNanos());
        try {
            return askPatiently(request, longest.toNanos(), format);
        } finally {
            patienceNs = Long.MAX_VALUE;
        }
    }

    private Reply askPatiently(Request request, long longestNs, ReplyFormat format) throws IOException {
        boolean counted = request.text().length() % 2 == 1 && request.bytes().length > 0;
        var question = request;
        for (int attempt = 0; ; attempt++) {
            var reply = once(question, longestNs, format);
            var pause = Retry.after(reply, attempt, counted);
            if (pause.isEmpty() || wire.now() + pause.getAsLong() > patienceNs) {
                return reply;
            }
            wire.idle(pause.getAsLong());
            // A count that was right may be wrong now: it is learnt again from a whole answer.
            question = counted ? withoutCount(request) : request;
        }
    }

    private static Request withoutCount(Request request) {
        var hex = HexFormat.of().formatHex(request.bytes()).toUpperCase(Locale.ROOT);
        return new Request(hex, request.bytes());
    }

    private Reply once(Request request, long longestNs, ReplyFormat format) throws IOException {
        if (!transfer(request.text(), longestNs, false)) {
            return new Reply.TimedOut(givenUp());
        }
        var reply = parse(request, format);
        if (reply instanceof Reply.Empty || reply instanceof Reply.Mismatch) {
            // The end of something earlier: our answer is still to come.
            if (wire.awaitPrompt(wire.now() + LATE_NS)) {
                answeredNs = stamps.nanos();
                reply = parse(request, format);
            }
        }
        lastGood = reply instanceof Reply.Values ? request.text() : "";
        return reply;
    }

    /**
     * Sends, and collects what comes up to the prompt in the {@link #wire()}.
     *
     * @param briefly by a lone carriage return, where the adapter did the same thing last
     * @return false when the deadline came first: then {@link #givenUp()} is due
     */
    boolean transfer(String command, long longestNs, boolean briefly) throws IOException {
        wire.drain();
        askedNs = stamps.nanos();
        long start = wire.now();
        if (briefly && command.equals(lastGood)) {
            wire.sendReturn();
        } else {
            wire.send(command);
        }
        lastGood = "";
        boolean whole = wire.awaitPrompt(start + longestNs) || wire.awaitMore(extended(command, start));
        answeredNs = stamps.nanos();
        return whole;
    }

    /** The last transfer's answer was as wanted: it may be asked for briefly. */
    void wasGood(String command) {
        lastGood = command;
    }

    Reply parse(Request request, ReplyFormat format) {
        return ReplyGrammar.parse(request, wire.text(), format);
    }

    /** @return what had come, for people to read */
    String givenUp() throws IOException {
        var unconfirmed = wire.text();
        wire.resynchronise();
        return unconfirmed;
    }

    /** A deadline that has come is put off while the adapter says that it searches, or the computer that it is at it. */
    private long extended(String command, long start) {
        var soFar = wire.text();
        if (soFar.contains("SEARCHING") || soFar.contains("BUS INIT")) {
            return start + SEARCH.toNanos();
        }
        boolean pending =
                command.length() >= 2 && soFar.replace(" ", "").contains("7F" + command.substring(0, 2) + "78");
        return pending ? Math.min(start + PENDING_NS, patienceNs) : start;
    }
}
