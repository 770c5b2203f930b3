package org.truegrade.obd.simulated;

import java.util.Optional;

/** A heavy vehicle's engine: asked for a parameter group of SAE J1939-71, gives its eight bytes. */
public final class TestTruck implements Ecu {
    /** DM1 (J1939-73): lamps, then two codes of four bytes: SPN 190 FMI 4, SPN 520 FMI 3, each seen once. */
    public static final byte[] DM1 = {0x04, 0, (byte) 0xBE, 0, 0x04, 0x01, 0x08, 0x02, 0x03, 0x01};

    public volatile int rpm = 1500;
    public volatile int torquePct = 55;
    public volatile int speedKmh = 80;
    public volatile int coolant = 83;

    @Override
    public Optional<byte[]> answer(byte[] request) {
        int group = (request[0] & 0xFF) << 16 | (request[1] & 0xFF) << 8 | request[2] & 0xFF;
        return Optional.ofNullable(
                switch (group) {
                    case 0xF004 -> eec1();
                    case 0xF003 -> bytes(0xFF, 102, 71, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF); // pedal 40.8 %, load 71 %
                    case 0xFEF1 -> bytes(0xFF, 0, speedKmh, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF); // 1/256 km/h
                    case 0xFEEE -> bytes(coolant + 40, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF);
                    case 0xFECA -> DM1.clone();
                    default -> null;
                });
    }

    private byte[] eec1() {
        int eighths = rpm * 8;
        return bytes(0xF0, 125, torquePct + 125, eighths & 0xFF, eighths >> 8, 0xFF, 0xFF, 0xFF);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
