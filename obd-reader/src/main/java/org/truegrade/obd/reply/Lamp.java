package org.truegrade.obd.reply;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The lamps of a heavy vehicle's active codes (SAE J1939-73, DM1): two bits each in the first byte, 1 is on. */
public enum Lamp {
    MALFUNCTION("malfunction lamp", 6),
    RED_STOP("red stop lamp", 4),
    AMBER_WARNING("amber warning lamp", 2),
    PROTECT("protect lamp", 0);

    private static final int ON = 1;

    private final String words;
    private final int shift;

    Lamp(String words, int shift) {
        this.words = words;
        this.shift = shift;
    }

    public String words() {
        return words;
    }

    /** @param status the message's first byte; "error" and "not available" count as off */
    static Set<Lamp> on(int status) {
        var on = EnumSet.noneOf(Lamp.class);
        for (var lamp : values()) {
            if ((status >> lamp.shift & 0b11) == ON) {
                on.add(lamp);
            }
        }
        return Collections.unmodifiableSet(on);
    }
}
