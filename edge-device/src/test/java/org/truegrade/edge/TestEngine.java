package org.truegrade.edge;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import org.truegrade.obd.simulated.Ecu;

/** An engine computer with speed, engine speed and coolant. */
final class TestEngine implements Ecu {
    volatile boolean ignition = true;
    volatile int speedKmh = 90;

    @Override
    public Optional<byte[]> answer(byte[] request) {
        if (!ignition || request[0] != 1) {
            return Optional.empty();
        }
        // 05, 0C, 0D: bits 5, 12 and 13 of 32, the first one being the highest
        var data = Map.of(
                0x00, new byte[] {0x08, 0x18, 0, 0},
                0x05, new byte[] {(byte) 130},
                0x0C, new byte[] {0x1A, (byte) 0xF8},
                0x0D, new byte[] {(byte) speedKmh});
        var out = new ByteArrayOutputStream();
        out.write(0x41);
        for (int i = 1; i < request.length; i++) {
            var value = Optional.ofNullable(data.get(request[i] & 0xFF));
            if (value.isPresent()) {
                out.write(request[i]);
                out.writeBytes(value.get());
            }
        }
        return out.size() == 1 ? Optional.empty() : Optional.of(out.toByteArray());
    }
}
