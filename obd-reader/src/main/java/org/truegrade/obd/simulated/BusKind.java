package org.truegrade.obd.simulated;

import java.util.Arrays;
import java.util.Optional;

/**
 * The diagnostic buses by their ELM327 numbers, with the times of their wire formats (ISO 9141-2, ISO 14230-2, ISO 15765-4,
 * SAE J1850, SAE J1939-21). A CAN frame with eight data bytes has 111 to 135 bits with a short id, 131 to 160 with a long one.
 */
public enum BusKind {
    J1850_PWM('1', "SAE J1850 PWM", 200_000, 0, 200_000_000),
    J1850_VPW('2', "SAE J1850 VPW", 800_000, 0, 200_000_000),
    ISO_9141('3', "ISO 9141-2", 960_000, 55_000_000, 2_500_000_000L),
    KWP_SLOW('4', "ISO 14230-4 (KWP 5BAUD)", 960_000, 55_000_000, 2_500_000_000L),
    KWP_FAST('5', "ISO 14230-4 (KWP FAST)", 960_000, 55_000_000, 300_000_000),
    CAN_11_500('6', "ISO 15765-4 (CAN 11/500)", 250_000, 0, 200_000_000),
    CAN_29_500('7', "ISO 15765-4 (CAN 29/500)", 290_000, 0, 200_000_000),
    CAN_11_250('8', "ISO 15765-4 (CAN 11/250)", 500_000, 0, 200_000_000),
    CAN_29_250('9', "ISO 15765-4 (CAN 29/250)", 580_000, 0, 200_000_000),
    J1939('A', "SAE J1939 (CAN 29/250)", 580_000, 0, 500_000_000);

    private final char number;
    private final String title;
    private final long unitNs;
    private final long pauseNs;
    private final long startNs;

    /**
     * @param unitNs one frame on CAN, one byte elsewhere
     * @param pauseNs silence that the bus wants before a request (P3)
     * @param startNs opening the bus, or finding it closed to us
     */
    BusKind(char number, String title, long unitNs, long pauseNs, long startNs) {
        this.number = number;
        this.title = title;
        this.unitNs = unitNs;
        this.pauseNs = pauseNs;
        this.startNs = startNs;
    }

    static Optional<BusKind> of(char number) {
        return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
    }

    public char number() {
        return number;
    }

    /** As ATDP gives it. */
    public String title() {
        return title;
    }

    long unitNs() {
        return unitNs;
    }

    long pauseNs() {
        return pauseNs;
    }

    long startNs() {
        return startNs;
    }

    boolean isCan() {
        return ordinal() >= CAN_11_500.ordinal();
    }

    boolean isKLine() {
        return this == ISO_9141 || this == KWP_SLOW || this == KWP_FAST;
    }

    boolean hasLongIds() {
        return this == CAN_29_500 || this == CAN_29_250;
    }
}
