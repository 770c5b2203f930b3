package org.truegrade.obd;

/** What adapters differ in; each is found by trying it. */
public enum Capability {
    HEADERS("shows which computer answers"),
    SHORT_TEXT("leaves out spaces"),
    MEMORY_OFF("forgets the protocol when told to"),
    ADAPTIVE_TIMING("adapts its waits"),
    RESPONSE_COUNT("waits for no more frames than expected"),
    REPEAT("repeats on a lone return"),
    LONG_MESSAGES("takes more than seven data bytes"),
    CAN_FORMATTING("puts CAN frames together"),
    MULTIPLE_PIDS("several values in one request");

    private final String words;

    Capability(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
