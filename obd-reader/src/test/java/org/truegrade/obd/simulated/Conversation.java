package org.truegrade.obd.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Talks to a simulated adapter in simulated time, as somebody at a terminal would. */
final class Conversation {
    private static final long PATIENCE_NS = 30_000_000_000L;

    final LeapingTicker time = new LeapingTicker();
    final SimulatedAdapter adapter;
    private final SimulatedLine line;
    private final byte[] buffer = new byte[512];
    private long tookNs;

    Conversation(SimulatedAdapter adapter) {
        this(adapter, SerialDevice.ANY_RATE);
    }

    Conversation(SimulatedAdapter adapter, int rate) {
        this.adapter = adapter;
        line = new SimulatedLine(adapter, time, rate);
    }

    /** With a vehicle at 38,400 baud and answers after 10 ms; echo, line feeds and spaces are off. */
    static Conversation with(Personality personality, Ecu vehicle) throws IOException {
        var timing = Timing.modelled(38_400, Duration.ofMillis(10));
        var talk = new Conversation(personality.adapter(vehicle, timing, () -> 13.9));
        talk.quiet();
        return talk;
    }

    Conversation quiet() throws IOException {
        for (var setting : new String[] {"ATE0", "ATL0", "ATS0"}) {
            say(setting);
        }
        return this;
    }

    /** The answer up to its prompt; lines are separated by {@code |}. */
    String say(String command) throws IOException {
        var text = listen(command, PATIENCE_NS);
        assertThat(text).as("answer to " + command).endsWith(">");
        return plain(text);
    }

    /** Whatever comes within so much time, with or without a prompt. */
    String hear(String command, Duration within) throws IOException {
        return plain(listen(command, within.toNanos()));
    }

    private String listen(String command, long withinNs) throws IOException {
        long before = time.nanos();
        type(command + "\r");
        var text = new StringBuilder();
        while (text.indexOf(">") < 0 && time.nanos() < before + withinNs) {
            int got = line.read(buffer, before + withinNs);
            text.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
        }
        tookNs = time.nanos() - before;
        return text.toString();
    }

    void type(String text) throws IOException {
        line.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    void pass(Duration duration) {
        time.leapTo(time.nanos() + duration.toNanos());
    }

    /** Time from the last command to its prompt. */
    double tookMs() {
        return tookNs / 1e6;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\r\\n]+", "|").replaceAll("^\\||\\|?>$", "");
    }
}
