package org.truegrade.obd.reply;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an adapter says of the bus, of its wiring or of itself in place of an answer. */
public enum BusFault {
    UNABLE_TO_CONNECT(Failure.UNABLE_TO_CONNECT, "NABLETOCONNECT"), // its first letter gets lost
    BUS_INIT_ERROR(Failure.BUS_INIT_ERROR, "BUSINIT:?\\.*ERROR|\\.{2,}ERROR"),
    BUS_BUSY(Failure.BUS_BUSY, "BUSBUSY"),
    BUS_ERROR(Failure.BUS_ERROR, "BUSERROR"),
    FB_ERROR(Failure.FB_ERROR, "FBERROR"),
    CAN_ERROR(Failure.CAN_ERROR, "CANERROR"),
    BUFFER_FULL(Failure.BUFFER_FULL, "BUFFERFULL"),
    FLOW_CONTROL_TIMEOUT(Failure.FLOW_CONTROL_TIMEOUT, "FCRXTIMEOUT"),
    ACT_ALERT(Failure.ACT_ALERT, "ACTALERT"),
    LP_ALERT(Failure.LP_ALERT, "LPALERT"),
    RX_ERROR(Failure.RX_ERROR, "RXERROR"),
    DATA_ERROR(Failure.DATA_ERROR, "DATAERROR"),
    ADAPTER_FAULT(Failure.ADAPTER_FAULT, "ERR\\d\\d");

    private final Failure failure;
    private final Pattern words;

    BusFault(Failure failure, String words) {
        this.failure = failure;
        this.words = Pattern.compile(words);
    }

    Failure failure() {
        return failure;
    }

    /** @param line of the adapter's text, in capitals, without spaces */
    static Optional<BusFault> in(String line) {
        return Arrays.stream(values())
                .filter(fault -> fault.words.matcher(line).find())
                .findFirst();
    }
}
