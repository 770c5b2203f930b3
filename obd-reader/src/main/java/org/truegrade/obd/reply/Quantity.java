package org.truegrade.obd.reply;

import java.util.Optional;
import java.util.OptionalDouble;
import org.truegrade.trip.Signal;

/**
 * One number in a PID's data: {@code raw × factor / divisor + offset} in the standard's unit, most significant byte first.
 *
 * @param key name for programs with the unit, e.g. {@code speed_kmh}
 * @param from first of its bytes in the PID's data
 * @param to behind the last of its bytes
 * @param signed two's complement
 * @param low least value that the data can hold
 * @param high greatest value that the data can hold
 * @param notUsed raw number that says that there is no such value; -1 where there is none
 * @param signal the trip's signal that it feeds
 * @param signalDivisor from the standard's unit to the signal's
 */
public record Quantity(
        String key,
        String unit,
        int from,
        int to,
        boolean signed,
        double factor,
        double divisor,
        double offset,
        double low,
        double high,
        long notUsed,
        Optional<Signal> signal,
        double signalDivisor) {
    /** The value; empty where the data says that there is none. */
    OptionalDouble value(byte[] data) {
        long raw = signed && data[from] < 0 ? -1 : 0;
        for (int i = from; i < to; i++) {
            raw = raw << 8 | data[i] & 0xFF;
        }
        return raw == notUsed ? OptionalDouble.empty() : OptionalDouble.of(raw * factor / divisor + offset);
    }
}
