package org.truegrade.obd.simulated;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Bytes on their way out of a UART, each with the time at which it has been sent. */
final class Outbox {
    /** @param byteNs time of one byte on the wire */
    private record Piece(long startNs, long byteNs, byte[] bytes, int rate) {
        long dueNs(int index) {
            return startNs + (index + 1) * byteNs;
        }

        long endNs() {
            return dueNs(bytes.length - 1);
        }
    }

    private final Deque<Piece> pieces = new ArrayDeque<>();
    private int taken;
    private long endNs = Long.MIN_VALUE;

    /** When everything is out. */
    long endNs() {
        return endNs;
    }

    void print(byte[] bytes, long notBeforeNs, long byteNs, int rate) {
        if (bytes.length > 0) {
            var piece = new Piece(Math.max(notBeforeNs, endNs), byteNs, bytes, rate);
            pieces.add(piece);
            endNs = piece.endNs();
        }
    }

    long nextNs(long togetherNs) {
        if (pieces.isEmpty()) {
            return Long.MAX_VALUE;
        }
        int from = taken;
        long next = Long.MIN_VALUE;
        long latest = Long.MAX_VALUE;
        for (var piece : pieces) {
            if (next == Long.MIN_VALUE) {
                next = piece.dueNs(from);
                latest = next + togetherNs;
            }
            if (piece.endNs() > latest) {
                long more = piece.byteNs() == 0 ? -1 : (latest - piece.startNs()) / piece.byteNs() - 1;
                return more >= from ? piece.dueNs((int) more) : next;
            }
            next = piece.endNs();
            from = 0;
        }
        return next;
    }

    int take(byte[] into, long nowNs, int rate) {
        int count = 0;
        while (count < into.length && !pieces.isEmpty() && pieces.getFirst().dueNs(taken) <= nowNs) {
            var piece = pieces.getFirst();
            into[count++] = Rates.heard(piece.bytes()[taken++], piece.rate(), rate);
            if (taken == piece.bytes().length) {
                pieces.removeFirst();
                taken = 0;
            }
        }
        return count;
    }

    /** Whatever has not been sent by then never will be. */
    void cutAfter(long ns) {
        while (!pieces.isEmpty() && pieces.getLast().endNs() > ns) {
            var piece = pieces.removeLast();
            int from = pieces.isEmpty() ? taken : 0;
            int kept = from;
            while (kept < piece.bytes().length && piece.dueNs(kept) <= ns) {
                kept++;
            }
            if (kept > from) {
                pieces.add(
                        new Piece(piece.startNs(), piece.byteNs(), Arrays.copyOf(piece.bytes(), kept), piece.rate()));
                break;
            }
            if (pieces.isEmpty()) {
                taken = 0;
            }
        }
        endNs = Math.min(endNs, ns);
    }
}
