package org.truegrade.obd.reply;

import java.util.Arrays;
import java.util.Optional;

/** What an adapter says of the bus, of its wiring or of itself in place of an answer. */
public enum BusFault {
    UNABLE_TO_CONNECT("NABLE TO CONNECT"),
    BUS_INIT_ERROR("BUS INIT: ERROR", "BUS INIT: ...ERROR", "BUS INIT:...ERROR"),
    BUS_BUSY("BUS BUSY"),
    BUS_ERROR("BUS ERROR"),
    FB_ERROR("FB ERROR"),
    CAN_ERROR("CAN ERROR"),
    BUFFER_FULL("BUFFER FULL"),
    FLOW_CONTROL_TIMEOUT("FC RX TIMEOUT"),
    ACT_ALERT("ACT ALERT"),
    LP_ALERT("LP ALERT"),
    RX_ERROR("<RX ERROR"),
    DATA_ERROR("DATA ERROR"),
    ADAPTER_FAULT("ERR9", "ERR8", "ERR7");

    private final String[] words;

    BusFault(String... words) {
        this.words = words;
    }

    /** The fault that a line of the adapter's text names. */
    static Optional<BusFault> in(String line) {
        return Arrays.stream(values())
                .filter(fault -> Arrays.stream(fault.words).anyMatch(line::contains))
                .findFirst();
    }
}
