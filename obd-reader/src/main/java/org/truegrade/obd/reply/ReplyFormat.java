package org.truegrade.obd.reply;

/**
 * How the adapter was told to print.
 *
 * @param headers computers' ids, PCI and checksums are shown
 * @param protocol the ELM327's number of the protocol, {@code 1} to {@code C}; {@code 0} where not known yet
 */
public record ReplyFormat(boolean headers, char protocol) {
    public static final ReplyFormat UNKNOWN = new ReplyFormat(false, '0');

    public boolean isCan() {
        return protocol >= '6' && protocol <= '9' || protocol >= 'B';
    }

    boolean has29BitIds() {
        return protocol == '7' || protocol == '9';
    }

    boolean isOldBus() {
        return protocol >= '1' && protocol <= '5';
    }
}
