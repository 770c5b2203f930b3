package org.truegrade.obd.reply;

import java.util.Optional;

/** Trouble codes as SAE J2012 writes them. */
public final class TroubleCode {
    private TroubleCode() {}

    /** Bits 15-14 are the letter, 13-12 the first digit, then three hexadecimal digits; zero is filler. */
    public static Optional<String> of(byte high, byte low) {
        int bits = (high & 0xFF) << 8 | low & 0xFF;
        return bits == 0
                ? Optional.empty()
                : Optional.of(String.format("%c%d%03X", "PCBU".charAt(bits >> 14), bits >> 12 & 3, bits & 0xFFF));
    }
}
