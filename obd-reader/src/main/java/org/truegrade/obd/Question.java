package org.truegrade.obd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.Request;

/** A set of values that is asked for again and again, with what was learnt of its answer. */
final class Question {
    private static final int STEADY = 3;
    private static final int MOST_FRAMES = 15;
    /** An answer that changes its form over and over is left to the grammar. */
    private static final int MOST_MOULDS = 8;

    private final List<Pid> pids;
    private final Request plain;
    private Request request;
    private int frames;
    private Optional<Mould> mould = Optional.empty();
    private int moulds;
    private int lastLength;
    private int steady;

    Question(List<Pid> pids, Request plain) {
        this.pids = List.copyOf(pids);
        this.plain = plain;
        this.request = plain;
    }

    List<Pid> pids() {
        return pids;
    }

    /** Without a response count. */
    Request plain() {
        return plain;
    }

    /** With the count that was learnt, if any. */
    Request request() {
        return request;
    }

    Optional<Mould> mould() {
        return mould;
    }

    /** Whole, and of no more frames than were waited for. */
    boolean isGood(Reply.Values values) {
        return values.isComplete(pids) && (frames == 0 || values.frames() == frames);
    }

    /** @param counts the adapter understands response counts */
    void learn(Reply.Values values, String text, ReplyFormat format, boolean counts) {
        if (counts && frames == 0 && values.frames() >= 1 && values.frames() <= MOST_FRAMES) {
            frames = values.frames();
            request = counted(plain, frames);
            return; // its answer comes next
        }
        steady = text.length() == lastLength ? steady + 1 : 0;
        lastLength = text.length();
        if (steady >= STEADY && moulds < MOST_MOULDS) {
            steady = 0;
            moulds++;
            mould = Mould.of(request, text, format);
        }
    }

    /** What was learnt does not hold any more, or another computer has joined. */
    void forget() {
        frames = 0;
        request = plain;
        mould = Optional.empty();
        steady = 0;
    }

    private static Request counted(Request plain, int frames) {
        return new Request(plain.text() + Integer.toHexString(frames).toUpperCase(Locale.ROOT), plain.bytes());
    }
}
