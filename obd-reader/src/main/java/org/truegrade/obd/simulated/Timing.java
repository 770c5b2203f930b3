package org.truegrade.obd.simulated;

import java.time.Duration;

/**
 * How long everything takes in a simulated adapter and on its bus. Times of UART, bus and protocol are computed from the
 * wire formats (ISO 15765-2, ISO 9141-2, ISO 14230-2, SAE J1850); waits as the ELM327's data sheet gives them.
 *
 * @param rate of the UART, in baud; a program that opens the port at another one reads rubbish
 * @param p2 from a request to the first frame of its answer
 * @param paced bytes on the UART and frames on the bus take their time
 * @param waits the adapter listens on after an answer, and resets and searches take their time
 */
public record Timing(int rate, Duration p2, boolean paced, boolean waits) {
    private static final int BITS_A_BYTE = 10;
    private static final int USUAL_RATE = 38_400;

    /** Everything at once: for tests of meaning, and for measuring the client alone. */
    public static final Timing NONE = new Timing(USUAL_RATE, Duration.ZERO, false, false);

    public Timing {
        if (rate < 1200 || rate > 4_000_000) {
            throw new IllegalArgumentException("a rate of " + rate + " baud: want 1200 to 4,000,000");
        }
        if (p2.isNegative() || p2.toMillis() > 5000) {
            throw new IllegalArgumentException("an answer after " + p2 + ": want 0 to 5 s");
        }
    }

    /** A real adapter on a real bus. */
    public static Timing modelled(int rate, Duration p2) {
        return new Timing(rate, p2, true, true);
    }

    /** Only the engine computer takes its time, as in the usual emulators: no pacing and no waiting. */
    public static Timing computerOnly(Duration p2) {
        return new Timing(USUAL_RATE, p2, false, false);
    }

    long byteNs(int atRate) {
        return paced ? BITS_A_BYTE * 1_000_000_000L / atRate : 0;
    }

    long busNs(long ns) {
        return paced ? ns : 0;
    }

    long waitNs(long ns) {
        return waits ? ns : 0;
    }
}
