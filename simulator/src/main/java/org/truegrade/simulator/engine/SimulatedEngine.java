package org.truegrade.simulator.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.truegrade.obd.simulated.Ecu;
import org.truegrade.simulator.drive.CarState;

/**
 * The engine computer of a simulated car: turns its state into the bytes of SAE J1979 services 01, 03, 07 and 09. The
 * formulas are written here from the standard for encoding, and share nothing with the decoder that they check. Whoever
 * moves the car hands over each new state; any thread may ask.
 */
public final class SimulatedEngine implements Ecu {
    private static final int LIVE_DATA = 0x01;
    private static final int STORED_CODES = 0x03;
    private static final int PENDING_CODES = 0x07;
    private static final int VEHICLE_INFORMATION = 0x09;
    private static final int SERVICE_NOT_SUPPORTED = 0x11;
    private static final int MOST_PIDS = 6;
    private static final int[] SUPPORTED = {
        0x01, 0x04, 0x05, 0x0C, 0x0D, 0x0F, 0x10, 0x11, 0x1C, 0x1F, 0x20, 0x33, 0x40, 0x42, 0x46, 0x49, 0x51, 0x5C
    };
    private static final int[] INFORMATION = {0x02, 0x0A};

    private final String vin;
    private volatile CarState state;
    private volatile boolean ignition = true;

    /** @param vin 17 characters of A to Z and 0 to 9 without I, O and Q (ISO 3779) */
    public SimulatedEngine(CarState first, String vin) {
        if (!vin.matches("[A-HJ-NPR-Z0-9]{17}")) {
            throw new IllegalArgumentException(
                    "vehicle number '" + vin + "': want 17 characters of A to Z and 0 to 9 without I, O and Q");
        }
        this.state = first;
        this.vin = vin;
    }

    /** The car as it is now. */
    public void update(CarState now) {
        state = now;
    }

    CarState state() {
        return state;
    }

    /** Without ignition the computer stays silent. */
    public void ignition(boolean on) {
        ignition = on;
    }

    public boolean ignition() {
        return ignition;
    }

    /** Voltage at the plug: 14.1 V while the generator turns, 12.4 V from the battery alone. */
    public double volts() {
        return ignition ? 14.1 : 12.4;
    }

    @Override
    public Optional<byte[]> answer(byte[] request) {
        if (!ignition || request.length == 0) {
            return Optional.empty();
        }
        return switch (request[0]) {
            case LIVE_DATA -> live(request, state);
            case STORED_CODES, PENDING_CODES -> Optional.of(new byte[] {(byte) (request[0] + 0x40), 0});
            case VEHICLE_INFORMATION -> information(request);
            default -> Optional.of(new byte[] {0x7F, request[0], SERVICE_NOT_SUPPORTED});
        };
    }

    private Optional<byte[]> live(byte[] request, CarState now) {
        var answer = new ByteArrayOutputStream();
        answer.write(LIVE_DATA + 0x40);
        for (int i = 1; i < request.length && i <= MOST_PIDS; i++) {
            int pid = request[i] & 0xFF;
            var data = pid % 0x20 == 0 && has(pid) ? bitmap(SUPPORTED, pid) : has(pid) ? value(pid, now) : new byte[0];
            if (data.length > 0) {
                answer.write(pid);
                answer.writeBytes(data);
            }
        }
        // As cars do on CAN: what they do not know they do not answer.
        return answer.size() > 1 ? Optional.of(answer.toByteArray()) : Optional.empty();
    }

    private static boolean has(int pid) {
        if (pid == 0) {
            return true;
        }
        for (int supported : SUPPORTED) {
            if (supported == pid) {
                return true;
            }
        }
        return false;
    }

    /** 32 bits, the most significant for the PID after the asked one, the last for the next bitmap. */
    private static byte[] bitmap(int[] supported, int from) {
        var bits = new byte[4];
        for (int pid : supported) {
            int place = pid - from - 1;
            if (place >= 0 && place < 32) {
                bits[place / 8] |= (byte) (0x80 >> place % 8);
            }
        }
        return bits;
    }

    private static byte[] value(int pid, CarState now) {
        return switch (pid) {
            case 0x01 -> new byte[] {0, 0x07, (byte) 0xE5, 0}; // no codes, lamp off, spark ignition, tests complete
            case 0x04 -> percent(now.loadPct());
            case 0x05 -> celsius(now.coolantC());
            case 0x0C -> word(now.engineRpm() * 4);
            case 0x0D -> octet(now.speedMps() * 3.6); // whole km/h, cut
            case 0x0F -> celsius(19 + Math.min(12, now.coolantC() / 8));
            case 0x10 -> word(now.airflowGps() * 100);
            case 0x11 -> percent(throttlePct(now));
            case 0x1C -> new byte[] {0x06}; // EOBD
            case 0x1F -> word(now.timeS());
            case 0x33 -> octet(98);
            case 0x42 -> word(14.1 * 1000);
            case 0x46 -> celsius(17);
            case 0x49 -> percent(pedalSensorPct(now));
            case 0x51 -> new byte[] {0x01}; // petrol
            case 0x5C -> celsius(now.oilC());
            default -> throw new IllegalStateException("PID " + pid + " is listed but has no value");
        };
    }

    /** Plate angle: 13 % at rest, nearly open at full pedal. */
    public static double throttlePct(CarState now) {
        return 13 + 0.78 * now.pedalPct();
    }

    /** The pedal as its sensor shows it: the voltage never reaches its ends. */
    public static double pedalSensorPct(CarState now) {
        return 14 + 0.72 * now.pedalPct();
    }

    private Optional<byte[]> information(byte[] request) {
        int pid = request.length > 1 ? request[1] & 0xFF : 0;
        var answer = new ByteArrayOutputStream();
        answer.write(VEHICLE_INFORMATION + 0x40);
        answer.write(pid);
        switch (pid) {
            case 0x00 -> answer.writeBytes(bitmap(INFORMATION, 0));
            case 0x02 -> {
                answer.write(1);
                answer.writeBytes(vin.getBytes(StandardCharsets.US_ASCII));
            }
            case 0x0A -> {
                answer.write(1);
                var name = "ECM\0-EngineControl".getBytes(StandardCharsets.US_ASCII);
                var padded = new byte[20];
                System.arraycopy(name, 0, padded, 0, name.length);
                answer.writeBytes(padded);
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(answer.toByteArray());
    }

    private static byte[] percent(double percent) {
        return octet(percent * 255 / 100 + 0.5);
    }

    private static byte[] celsius(double celsius) {
        return octet(Math.floor(celsius) + 40);
    }

    private static byte[] octet(double value) {
        return new byte[] {(byte) (int) Math.clamp(value, 0, 255)};
    }

    private static byte[] word(double value) {
        int whole = (int) Math.clamp(value, 0, 65535);
        return new byte[] {(byte) (whole >> 8), (byte) whole};
    }
}
