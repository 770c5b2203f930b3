package org.truegrade.obd;

import java.util.Set;
import java.util.regex.Pattern;

/** Whose chip answers, judged by what it can do; its own word counts only where it is at odds with that. */
public enum Chip {
    ELM327("ELM327"),
    STN("STN or OBDLink"),
    CLONE("copy of an ELM327");

    /** Versions that the original's maker never gave out. */
    private static final Pattern NEVER_MADE = Pattern.compile(".*v?(1\\.4a|1\\.5a?)\\b.*");

    private static final Pattern VERSION = Pattern.compile(".*?(\\d)\\.(\\d).*");

    private final String words;

    Chip(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param answersSt knows the commands of STN chips, which is {@code ?} on all others */
    static Chip of(String version, boolean answersSt, Set<Capability> can) {
        if (answersSt) {
            return STN;
        }
        return NEVER_MADE.matcher(version).matches() || promisesMore(version, can) ? CLONE : ELM327;
    }

    /** ELM327 data sheets: ATAT since 1.2, ATS0 and ATM0 since 1.3, the count and the repetition in all. */
    private static boolean promisesMore(String version, Set<Capability> can) {
        var matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return true;
        }
        int number = 10 * Integer.parseInt(matcher.group(1)) + Integer.parseInt(matcher.group(2));
        return number >= 12 && !can.contains(Capability.ADAPTIVE_TIMING)
                || number >= 13 && !can.contains(Capability.SHORT_TEXT)
                || !can.contains(Capability.RESPONSE_COUNT)
                || !can.contains(Capability.HEADERS);
    }
}
