package org.truegrade.obd.recorded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.truegrade.obd.line.Line;
import org.truegrade.trip.Ticker;

/** A line that writes down what passes, and changes nothing of it. */
public final class RecordedLine implements Line {
    private final Line line;
    private final Recording recording;
    private final long beganNs;
    private final StringBuilder typed = new StringBuilder();
    private final StringBuilder reply = new StringBuilder();
    private String request = "";
    private String repeats = "";
    private String last = "";
    private boolean pending;
    private long sentNs;
    private long firstNs;
    private long lastNs;

    /** @param beganNs beginning of the recording on the line's clock */
    public RecordedLine(Line line, Recording recording, long beganNs) {
        this.line = line;
        this.recording = recording;
        this.beganNs = beganNs;
        sentNs = line.clock().nanos();
    }

    @Override
    public String name() {
        return line.name();
    }

    @Override
    public Ticker clock() {
        return line.clock();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        line.write(bytes);
        for (byte b : bytes) {
            if (b == '\r') {
                begin(typed.toString());
                typed.setLength(0);
            } else {
                typed.append((char) (b & 0xFF));
            }
        }
    }

    private void begin(String command) {
        end();
        pending = true;
        request = command;
        repeats = command.isEmpty() ? last : "";
        last = command.isEmpty() ? last : command;
        sentNs = clock().nanos();
        firstNs = sentNs;
        lastNs = sentNs;
    }

    @Override
    public int read(byte[] buffer, long deadlineNs) throws IOException {
        int got = line.read(buffer, deadlineNs);
        if (got > 0) {
            lastNs = clock().nanos();
            firstNs = reply.isEmpty() ? lastNs : firstNs;
            reply.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
        }
        return got;
    }

    private void end() {
        if (pending || !reply.isEmpty()) {
            recording.add(new RecordedExchange(
                    (sentNs - beganNs) / 1e9,
                    Math.max(0, firstNs - sentNs) / 1e9,
                    Math.max(0, lastNs - sentNs) / 1e9,
                    request,
                    repeats,
                    reply.toString()));
        }
        pending = false;
        request = "";
        repeats = "";
        reply.setLength(0);
    }

    @Override
    public void close() {
        end();
        line.close();
    }
}
