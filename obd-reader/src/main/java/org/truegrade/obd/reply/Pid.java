package org.truegrade.obd.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truegrade.trip.Signal;

/**
 * One parameter of diagnostic service 01 (SAE J1979), the rows of {@code pids.csv} with its number.
 *
 * @param number 00 to FF
 * @param name in a few words
 * @param bytes length of its data
 * @param quantities the numbers in it; none where the data is a bit field
 */
public record Pid(int number, String name, int bytes, List<Quantity> quantities) {
    /** Two hexadecimal digits. */
    public String hex() {
        return String.format("%02X", number);
    }

    /** Name of its first number for programs, e.g. {@code speed_kmh}; empty where there is none. */
    public String key() {
        return quantities.isEmpty() ? "" : quantities.getFirst().key();
    }

    /** The trip's signal that it feeds. */
    public Optional<Signal> signal() {
        return quantities.stream()
                .flatMap(quantity -> quantity.signal().stream())
                .findFirst();
    }

    /**
     * Its numbers by key, in the standard's units; without those that the data says there are none of.
     *
     * @throws IllegalArgumentException when the data has another length
     */
    public Map<String, Double> values(byte[] data) {
        check(data);
        var values = new LinkedHashMap<String, Double>();
        for (var quantity : quantities) {
            quantity.value(data).ifPresent(value -> values.put(quantity.key(), value));
        }
        return values;
    }

    /**
     * The first number in the standard's unit.
     *
     * @throws IllegalArgumentException when the PID has no formula or the data another length
     */
    public double value(byte[] data) {
        check(data);
        return first().value(data).orElse(Double.NaN);
    }

    /** The first number in the unit of {@link #signal()}. */
    public double signalValue(byte[] data) {
        return value(data) / first().signalDivisor();
    }

    private Quantity first() {
        if (quantities.isEmpty()) {
            throw new IllegalArgumentException("PID " + hex() + " is no number");
        }
        return quantities.getFirst();
    }

    private void check(byte[] data) {
        if (data.length != bytes) {
            throw new IllegalArgumentException("PID " + hex() + " has " + bytes + " bytes, not " + data.length);
        }
    }
}
