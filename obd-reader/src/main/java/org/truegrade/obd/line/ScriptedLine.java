package org.truegrade.obd.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.trip.ManualTicker;
import org.truegrade.trip.Ticker;

/**
 * A line without a device. Its clock is its own: a read that finds nothing turns it to the read's deadline at once, so that
 * no test waits. What a command is answered with is given by {@link #on}, or by a {@link SimulatedAdapter}.
 */
public final class ScriptedLine implements Line {
    private record Piece(long dueNs, byte[] bytes) {}

    private final ManualTicker clock = new ManualTicker(Instant.EPOCH);
    private final Map<String, Deque<String>> answers = new HashMap<>();
    private final Deque<Piece> incoming = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();
    private final StringBuilder typing = new StringBuilder();
    private Optional<SimulatedAdapter> adapter = Optional.empty();
    private int pieceBytes = Integer.MAX_VALUE;
    private long delayNs = 1_000_000;
    private boolean gone;

    /** Whatever has no answer of its own goes to this adapter; without one nothing comes back. */
    public ScriptedLine with(SimulatedAdapter simulated) {
        adapter = Optional.of(simulated);
        return this;
    }

    /**
     * Answers a command with these texts in turn, prompts included; the last one stays. An empty text is silence.
     *
     * @param command without its carriage return
     */
    public ScriptedLine on(String command, String... replies) {
        answers.put(command, new ArrayDeque<>(List.of(replies)));
        return this;
    }

    /** Bytes arrive in pieces of this size. */
    public ScriptedLine inPiecesOf(int bytes) {
        pieceBytes = bytes;
        return this;
    }

    /** Answers come so much later than their questions. */
    public ScriptedLine delayedBy(long ns) {
        delayNs = ns;
        return this;
    }

    /** Something arrives that nobody asked for. */
    public void arrive(String text) {
        put(text.getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    /** The other end is gone from now on. */
    public void breakOff() {
        gone = true;
    }

    /** All commands so far, without carriage returns; a lone one is an empty text. */
    public List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public Ticker clock() {
        return clock;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        check();
        for (byte b : bytes) {
            if (b != '\r') {
                typing.append((char) b);
                continue;
            }
            var command = typing.toString();
            typing.setLength(0);
            written.add(command);
            answer(command);
        }
    }

    private void answer(String command) {
        var scripted = answers.get(command);
        if (scripted != null) {
            var text = scripted.size() > 1 ? scripted.removeFirst() : scripted.getFirst();
            put(text.getBytes(StandardCharsets.ISO_8859_1), delayNs);
        } else if (adapter.isPresent()) {
            var sent = (command + "\r").getBytes(StandardCharsets.ISO_8859_1);
            put(adapter.get().receive(sent, sent.length), delayNs);
        }
    }

    private void put(byte[] bytes, long afterNs) {
        for (int at = 0; at < bytes.length; ) {
            int size = Math.min(pieceBytes, bytes.length - at);
            incoming.add(new Piece(clock.nanos() + afterNs, Arrays.copyOfRange(bytes, at, at + size)));
            at += size;
        }
    }

    @Override
    public int read(byte[] buffer, long deadlineNs) throws IOException {
        check();
        Line.checkInterrupt(this);
        var piece = incoming.peek();
        if (piece == null || piece.dueNs() > Math.max(deadlineNs, clock.nanos())) {
            clock.advanceTo(Math.max(deadlineNs, clock.nanos()));
            return 0;
        }
        incoming.remove();
        clock.advanceTo(Math.max(piece.dueNs(), clock.nanos()));
        int size = Math.min(buffer.length, piece.bytes().length);
        System.arraycopy(piece.bytes(), 0, buffer, 0, size);
        if (size < piece.bytes().length) {
            incoming.addFirst(new Piece(piece.dueNs(), Arrays.copyOfRange(piece.bytes(), size, piece.bytes().length)));
        }
        return size;
    }

    private void check() throws IOException {
        if (gone) {
            throw new IOException("script: the other end is gone");
        }
    }

    @Override
    public void close() {
        gone = true;
    }
}
