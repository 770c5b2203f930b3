package org.truegrade.simulator.engine;

import java.util.Arrays;
import java.util.Optional;
import org.truegrade.obd.simulated.Ecu;
import org.truegrade.simulator.drive.CarState;

/**
 * The same engine as a heavy vehicle's computer tells of it: parameter groups of SAE J1939-71 instead of PIDs. Asked with the
 * number of a group, three bytes; eight bytes of data, low byte first, FF for what is not measured. Encoded here from the
 * standard, sharing nothing with the decoder that it checks.
 */
public final class TruckEngine implements Ecu {
    private static final int EEC1 = 0xF004;
    private static final int EEC2 = 0xF003;
    private static final int VEHICLE_SPEED = 0xFEF1;
    private static final int ENGINE_TEMPERATURE = 0xFEEE;
    private static final int ACTIVE_CODES = 0xFECA;
    private static final int NOT_MEASURED = 0xFF;
    private static final int TORQUE_OFFSET = 125;

    private final SimulatedEngine engine;

    public TruckEngine(SimulatedEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<byte[]> answer(byte[] request) {
        if (!engine.ignition() || request.length != 3) {
            return Optional.empty();
        }
        int group = (request[0] & 0xFF) << 16 | (request[1] & 0xFF) << 8 | request[2] & 0xFF;
        return group(group, engine.state());
    }

    private static Optional<byte[]> group(int group, CarState now) {
        return switch (group) {
            case EEC1 -> Optional.of(eec1(now));
            // SPN 91, 0.4 % a bit; SPN 92, 1 % a bit
            case EEC2 -> Optional.of(data(2, (int) (now.pedalPct() / 0.4), (int) now.loadPct()));
            // SPN 84, 1/256 km/h a bit
            case VEHICLE_SPEED -> Optional.of(word(2, (int) (now.speedMps() * 3.6 * 256)));
            // SPN 110, 1 °C a bit from -40
            case ENGINE_TEMPERATURE -> Optional.of(data(1, (int) now.coolantC() + 40));
            // J1939-73: lamps off, no code
            case ACTIVE_CODES -> Optional.of(new byte[] {0, (byte) 0xFF, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF});
            default -> Optional.empty();
        };
    }

    /** SPN 513, 1 % a bit from -125; SPN 190, 1/8 1/min a bit. */
    private static byte[] eec1(CarState now) {
        var bytes = word(4, (int) (now.engineRpm() * 8));
        bytes[2] = (byte) ((int) now.loadPct() + TORQUE_OFFSET);
        return bytes;
    }

    /** @param from place of the low byte, counted from 1 as the standard does */
    private static byte[] word(int from, int value) {
        int most = Math.clamp(value, 0, 0xFAFF);
        return data(from, most & 0xFF, most >> 8);
    }

    private static byte[] data(int from, int... values) {
        var bytes = new byte[8];
        Arrays.fill(bytes, (byte) NOT_MEASURED);
        for (int i = 0; i < values.length; i++) {
            bytes[from - 1 + i] = (byte) Math.clamp(values[i], 0, 0xFF);
        }
        return bytes;
    }
}
