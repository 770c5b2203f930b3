package org.truegrade.obd.simulated;

import java.nio.charset.StandardCharsets;

/** The adapter's mouth: lines and prompts with the line ends that are set, one after the other on the time axis. */
final class Printer {
    private final Outbox out = new Outbox();
    private final Settings settings;
    private final Timing timing;
    private final Speech speech;
    private final Faults faults;
    private long nowNs = Long.MIN_VALUE / 2;
    private int rate;

    Printer(Settings settings, Timing timing, Speech speech, Faults faults) {
        this.settings = settings;
        this.timing = timing;
        this.speech = speech;
        this.faults = faults;
        this.rate = timing.rate();
    }

    Outbox out() {
        return out;
    }

    int rate() {
        return rate;
    }

    void rate(int baud) {
        rate = baud;
    }

    /** Nothing more goes out before. */
    void at(long ns) {
        nowNs = Math.max(nowNs, ns);
    }

    /** When everything printed so far is out. */
    long nowNs() {
        return Math.max(nowNs, out.endNs());
    }

    void echo(char typed) {
        send(String.valueOf(typed));
    }

    void line(String text) {
        say(text + (settings.linefeeds ? "\r\n" : "\r"));
    }

    /** Progress on the way to a line's end. */
    void part(String text) {
        say(text);
    }

    void prompt() {
        if (!Faults.happens(faults.lostPrompts)) {
            say(settings.linefeeds ? "\r\n>" : "\r>");
        }
    }

    /** Breaks off whatever is on its way out. */
    void cut(long ns) {
        out.cutAfter(ns);
        nowNs = ns;
    }

    private void say(String text) {
        for (var piece : speech.of(text)) {
            if (piece.pauseNs() > 0) {
                at(nowNs() + timing.waitNs(piece.pauseNs()));
            }
            send(piece.text());
        }
    }

    private void send(String text) {
        out.print(text.getBytes(StandardCharsets.ISO_8859_1), nowNs, timing.byteNs(rate), rate);
    }
}
