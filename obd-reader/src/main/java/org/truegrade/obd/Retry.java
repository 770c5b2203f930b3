package org.truegrade.obd;

import java.util.OptionalLong;
import org.truegrade.obd.reply.Reply;

/** Which failed answers are worth the same question again, and after which pause. Pure. */
final class Retry {
    private static final long AT_ONCE = 0;
    private static final long BUS_NS = 200_000_000L;
    /** A computer that is still at it is asked again until its five seconds are over (ISO 14229-1, response pending). */
    private static final long PENDING_NS = 250_000_000L;

    private static final int PENDING_ATTEMPTS = 20;

    private Retry() {}

    /**
     * @param attempt how often it was repeated already
     * @param counted it was sent with a response count, which the next time will lack
     * @return pause before the next attempt, in nanoseconds; empty: the answer stands
     */
    static OptionalLong after(Reply reply, int attempt, boolean counted) {
        return switch (reply) {
            case Reply.Stopped stopped -> upTo(2, attempt, AT_ONCE);
            case Reply.Damaged damaged -> upTo(1, attempt, AT_ONCE);
            case Reply.Mismatch mismatch -> upTo(1, attempt, AT_ONCE);
            case Reply.Empty empty -> upTo(1, attempt, AT_ONCE);
            case Reply.NoData none -> upTo(counted ? 1 : 0, attempt, AT_ONCE);
            case Reply.UnknownCommand unknown -> upTo(counted ? 1 : 0, attempt, AT_ONCE);
            case Reply.Negative negative ->
                switch (negative.code()) {
                    case 0x21 -> upTo(3, attempt, BUS_NS);
                    case 0x78 -> upTo(PENDING_ATTEMPTS, attempt, PENDING_NS);
                    default -> OptionalLong.empty();
                };
            case Reply.BusError error ->
                switch (error.fault()) {
                    case BUS_BUSY, BUS_ERROR, FB_ERROR -> upTo(3, attempt, BUS_NS);
                    case DATA_ERROR, RX_ERROR -> upTo(1, attempt, AT_ONCE);
                    default -> OptionalLong.empty(); // a matter of the session's
                };
            case Reply.Values values -> OptionalLong.empty();
            case Reply.Payloads payloads -> OptionalLong.empty();
            case Reply.Text text -> OptionalLong.empty();
            case Reply.Restarted restarted -> OptionalLong.empty();
            case Reply.TimedOut timedOut -> OptionalLong.empty();
        };
    }

    private static OptionalLong upTo(int most, int attempt, long pauseNs) {
        return attempt < most ? OptionalLong.of(pauseNs) : OptionalLong.empty();
    }
}
