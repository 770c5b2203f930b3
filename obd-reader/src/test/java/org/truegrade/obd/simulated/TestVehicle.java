package org.truegrade.obd.simulated;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;

/** A vehicle that knows six values; raw bytes as J1979 wants them. */
public final class TestVehicle implements Ecu {
    public volatile boolean ignition = true;
    public volatile double rpm = 1726;
    public volatile int speedKmh = 50;
    public volatile int coolant = 90;

    /** Bits of PIDs 04 05 0C 0D 0F 11 and 20 in the first bitmap, of 40 in the second, of 49 in the third. */
    private Map<Integer, byte[]> data() {
        int quarters = (int) Math.round(rpm * 4);
        return Map.of(
                0x00, bits(0x00, 0x04, 0x05, 0x0C, 0x0D, 0x0F, 0x11, 0x20),
                0x20, bits(0x20, 0x40),
                0x40, bits(0x40, 0x49),
                0x04, new byte[] {(byte) 128},
                0x05, new byte[] {(byte) (coolant + 40)},
                0x0C, new byte[] {(byte) (quarters >> 8), (byte) quarters},
                0x0D, new byte[] {(byte) speedKmh},
                0x0F, new byte[] {60},
                0x11, new byte[] {51},
                0x49, new byte[] {(byte) 255});
    }

    private static byte[] bits(int base, int... pids) {
        var bytes = new byte[4];
        for (int pid : pids) {
            int bit = pid - base - 1;
            bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return bytes;
    }

    @Override
    public Optional<byte[]> answer(byte[] request) {
        if (!ignition || request[0] != 0x01) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        out.write(0x41);
        for (int i = 1; i < request.length; i++) {
            var value = Optional.ofNullable(data().get(request[i] & 0xFF));
            if (value.isPresent()) {
                out.write(request[i]);
                out.writeBytes(value.get());
            }
        }
        return out.size() == 1 ? Optional.empty() : Optional.of(out.toByteArray());
    }
}
