package org.truegrade.obd.reply;

import java.util.Optional;

/**
 * How the adapter was told to print.
 *
 * @param headers computers' ids, PCI and checksums are shown; empty where it is not known and to be seen from the reply
 * @param protocol the ELM327's number of the protocol, {@code 1} to {@code C}; {@code 0} where not known yet
 */
public record ReplyFormat(Optional<Boolean> shown, char protocol) {
    public static final ReplyFormat UNKNOWN = new ReplyFormat(Optional.empty(), '0');

    public ReplyFormat(boolean headers, char protocol) {
        this(Optional.of(headers), protocol);
    }

    public boolean headers() {
        return shown.orElse(false);
    }

    public boolean isCan() {
        return protocol >= '6' && protocol <= '9' || protocol >= 'B';
    }

    boolean has29BitIds() {
        return protocol == '7' || protocol == '9';
    }

    boolean isOldBus() {
        return protocol >= '1' && protocol <= '5';
    }

    boolean isJ1939() {
        return protocol == 'A';
    }
}
