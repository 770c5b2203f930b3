package org.truegrade.obd.reply;

import java.util.Optional;
import org.truegrade.trip.Signal;

/**
 * One parameter of diagnostic service 01 (SAE J1979), a row of {@code pids.csv}.
 *
 * @param number 00 to FF
 * @param bytes length of its data
 * @param key name for programs with the unit, e.g. {@code speed_kmh}; empty where the data is no single number
 * @param scale how the data becomes a number; empty where it is none
 * @param signal the trip's signal that it feeds
 */
public record Pid(int number, int bytes, String key, Optional<Scale> scale, Optional<Signal> signal) {
    /**
     * {@code raw × factor / divisor + offset} in the standard's unit, and that divided by {@code signalDivisor} in the
     * signal's unit. {@code raw} is the data as an unsigned number, most significant byte first.
     */
    public record Scale(double factor, double divisor, double offset, double signalDivisor, String unit) {
        double value(long raw) {
            return raw * factor / divisor + offset;
        }
    }

    /** Two hexadecimal digits. */
    public String hex() {
        return String.format("%02X", number);
    }

    /**
     * The value in the standard's unit.
     *
     * @throws IllegalArgumentException when the PID has no formula or the data another length
     */
    public double value(byte[] data) {
        return known().value(raw(data));
    }

    /** The value in the unit of {@link #signal()}. */
    public double signalValue(byte[] data) {
        return value(data) / known().signalDivisor();
    }

    private Scale known() {
        return scale.orElseThrow(() -> new IllegalArgumentException("PID " + hex() + " is no single number"));
    }

    private long raw(byte[] data) {
        if (data.length != bytes) {
            throw new IllegalArgumentException("PID " + hex() + " has " + bytes + " bytes, not " + data.length);
        }
        long raw = 0;
        for (byte b : data) {
            raw = raw << 8 | b & 0xFF;
        }
        return raw;
    }
}
