package org.truegrade.obd.simulated;

import java.time.Duration;

/**
 * One computer on a simulated bus.
 *
 * @param address what its answers carry: {@code 7E8}, {@code 18DAF110}, {@code 10} on the older buses, {@code 00} on J1939
 * @param later answers so much later than the first computer may
 */
public record Node(String address, Ecu ecu, Duration later) {
    public Node(String address, Ecu ecu) {
        this(address, ecu, Duration.ZERO);
    }
}
