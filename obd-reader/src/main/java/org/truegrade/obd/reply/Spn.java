package org.truegrade.obd.reply;

import java.util.Optional;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;

/** The suspect parameters of SAE J1939-71 that are read from heavy vehicles. */
public enum Spn {
    WHEEL_SPEED(84, ParameterGroup.CCVS, 1, 2, 1 / 256.0, 0, "speed_kmh", "vehicle.speed", 3.6),
    PEDAL(91, ParameterGroup.EEC2, 1, 1, 0.4, 0, "pedal_d_pct", "engine.pedal", 1),
    LOAD(92, ParameterGroup.EEC2, 2, 1, 1, 0, "load_pct", "engine.load", 1),
    COOLANT(110, ParameterGroup.ET1, 0, 1, 1, -40, "coolant_c", "engine.coolant", 1),
    ENGINE_SPEED(190, ParameterGroup.EEC1, 3, 2, 0.125, 0, "rpm", "engine.speed", 1),
    TORQUE(513, ParameterGroup.EEC1, 2, 1, 1, -125, "actual_torque_pct", "engine.torque", 1);

    /** Above this the most significant byte says "error", "not available" or is reserved. */
    private static final int LAST_VALID = 0xFA;

    private final int number;
    private final ParameterGroup group;
    private final int at;
    private final int bytes;
    private final double factor;
    private final double offset;
    private final String key;
    private final Signal signal;
    private final double signalDivisor;

    Spn(
            int number,
            ParameterGroup group,
            int at,
            int bytes,
            double factor,
            double offset,
            String key,
            String signal,
            double signalDivisor) {
        this.number = number;
        this.group = group;
        this.at = at;
        this.bytes = bytes;
        this.factor = factor;
        this.offset = offset;
        this.key = key;
        this.signal = Signals.known(signal);
        this.signalDivisor = signalDivisor;
    }

    public int number() {
        return number;
    }

    /** Number of the parameter group (PGN) that carries it. */
    public int group() {
        return group.number();
    }

    /** Name for programs, with the unit. */
    public String key() {
        return key;
    }

    public Signal signal() {
        return signal;
    }

    /** The value in the unit of {@link #signal()}. */
    public double signalValue(double value) {
        return value / signalDivisor;
    }

    /** The value in the unit of {@link #key()}; empty where the vehicle says that it has none. */
    Optional<Double> value(byte[] data) {
        if (at + bytes > data.length) {
            return Optional.empty();
        }
        int raw = 0;
        for (int i = bytes - 1; i >= 0; i--) { // least significant byte first
            raw = raw << 8 | data[at + i] & 0xFF;
        }
        return raw >> 8 * (bytes - 1) > LAST_VALID ? Optional.empty() : Optional.of(raw * factor + offset);
    }
}
