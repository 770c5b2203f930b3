package org.truegrade.obd.simulated;

/** Two UARTs at different rates understand nothing of each other. */
final class Rates {
    private Rates() {}

    /** The byte as the other end takes it: itself, or rubbish that is no ASCII. */
    static byte heard(byte sent, int senderRate, int hearerRate) {
        boolean same = senderRate == hearerRate
                || senderRate == SerialDevice.ANY_RATE
                || hearerRate == SerialDevice.ANY_RATE
                || Math.abs(senderRate - hearerRate) * 33L < senderRate; // a UART forgives about 3 %
        return same ? sent : (byte) (0x80 | sent * 0x35 ^ 0x5A);
    }
}
