package org.truegrade.obd.simulated;

/**
 * ATBRD, the safe way to another UART rate: OK at the old one, the banner at the new one, and unless a carriage return comes
 * at the new rate within the time of ATBRT (hh × 5 ms), back to the old one.
 */
final class RateSwitch {
    private static final int CLOCK_HZ = 4_000_000;
    private static final long TIMEOUT_UNIT_NS = 5_000_000;
    /** Both ends need a moment to change. */
    private static final long BETWEEN_NS = 5_000_000;

    private final Printer printer;
    private final Settings settings;
    private final Timing timing;
    private long deadlineNs = Long.MAX_VALUE;
    private int oldRate;

    RateSwitch(Printer printer, Settings settings, Timing timing) {
        this.printer = printer;
        this.settings = settings;
        this.timing = timing;
    }

    boolean isOnTrial() {
        return deadlineNs != Long.MAX_VALUE;
    }

    /** @param divisor of 4 MHz */
    void begin(int divisor, String banner) {
        oldRate = printer.rate();
        printer.line("OK");
        printer.rate(CLOCK_HZ / divisor);
        printer.at(printer.nowNs() + timing.waitNs(BETWEEN_NS));
        printer.line(banner);
        deadlineNs = printer.nowNs() + settings.rateTimeoutUnits * TIMEOUT_UNIT_NS;
    }

    /** STBR: OK at the old rate, and then there is no way back. */
    void jump(int rate) {
        printer.line("OK");
        printer.rate(rate);
    }

    /** Nobody has answered in time. */
    void expire(long nowNs) {
        if (nowNs >= deadlineNs) {
            printer.rate(oldRate);
            printer.at(deadlineNs);
            deadlineNs = Long.MAX_VALUE;
            printer.prompt();
        }
    }

    /** Whatever was typed at the new rate up to a carriage return. */
    void confirm(long nowNs) {
        printer.at(nowNs);
        deadlineNs = Long.MAX_VALUE;
        printer.line("OK");
        printer.prompt();
    }

    long nextNs() {
        return deadlineNs;
    }
}
