package org.truegrade.obd.simulated;

/**
 * One frame as it comes from the bus.
 *
 * @param atNs when it is there as a whole
 * @param header what ATH1 shows before the data; hexadecimal without spaces ({@code 7E8}, {@code 18DAF110}, {@code 486B10}),
 *     on J1939 priority, parameter group and source ({@code 60FECA00})
 * @param bytes all data bytes: with transport byte and padding on CAN, without header and checksum elsewhere
 * @param more further frames of the same message follow
 * @param pending the negative response 78: the real answer is still to come
 */
record BusFrame(long atNs, String header, byte[] bytes, boolean more, boolean pending) {
    BusFrame at(long ns) {
        return new BusFrame(ns, header, bytes, more, pending);
    }
}
