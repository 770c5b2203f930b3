package org.truegrade.obd.simulated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.truegrade.obd.recorded.RecordedExchange;

/**
 * An adapter that says again what was recorded: each request is answered like the next one of the same text in the recording,
 * at the end from its beginning again, with the times of then. What was never asked is answered {@code ?}.
 */
public final class ReplayedAdapter implements SerialDevice {
    private static final String UNKNOWN = "?\r\r>";

    private final List<RecordedExchange> exchanges;
    private final double speed;
    private final Outbox out = new Outbox();
    private final StringBuilder typed = new StringBuilder();
    private int next;
    private int strangers;

    /** @param speed 1: as it was; 10: ten times as fast */
    public ReplayedAdapter(List<RecordedExchange> exchanges, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("a speed of " + speed + ": want more than 0");
        }
        this.exchanges = List.copyOf(exchanges);
        this.speed = speed;
    }

    /** Requests that the recording does not have. */
    public int strangers() {
        return strangers;
    }

    @Override
    public void receive(byte[] bytes, int length, long nowNs, int rate) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\r') {
                answer(typed.toString(), nowNs);
                typed.setLength(0);
            } else {
                typed.append((char) (bytes[i] & 0xFF));
            }
        }
    }

    private void answer(String request, long nowNs) {
        for (int i = 0; i < exchanges.size(); i++) {
            int at = (next + i) % exchanges.size();
            var exchange = exchanges.get(at);
            if (exchange.request().equalsIgnoreCase(request)) {
                next = at + 1;
                say(exchange, nowNs);
                return;
            }
        }
        strangers++;
        out.print(UNKNOWN.getBytes(StandardCharsets.ISO_8859_1), nowNs, 0, ANY_RATE);
    }

    private void say(RecordedExchange exchange, long nowNs) {
        var reply = exchange.reply().getBytes(StandardCharsets.ISO_8859_1);
        long firstNs = (long) (exchange.firstS() * 1e9 / speed);
        long restNs = (long) ((exchange.tookS() - exchange.firstS()) * 1e9 / speed);
        out.print(reply, nowNs + firstNs, restNs / Math.max(1, reply.length), ANY_RATE);
    }

    @Override
    public long nextNs(long togetherNs) {
        return out.nextNs(togetherNs);
    }

    @Override
    public int take(byte[] into, long nowNs, int rate) {
        return out.take(into, nowNs, rate);
    }
}
