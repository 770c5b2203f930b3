package org.truegrade.obd.diagnosis;

import java.util.Locale;

/** The lists of trouble codes that a computer keeps (SAE J1979). */
public enum CodeKind {
    /** Confirmed: these switch the lamp on. */
    STORED(0x03),
    /** Seen on this drive or the last, not confirmed yet. */
    PENDING(0x07),
    /** Confirmed, and not to be cleared by a tester. */
    PERMANENT(0x0A);

    private final int service;

    CodeKind(int service) {
        this.service = service;
    }

    int service() {
        return service;
    }

    /** Name for people and programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
