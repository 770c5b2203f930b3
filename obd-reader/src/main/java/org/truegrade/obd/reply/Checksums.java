package org.truegrade.obd.reply;

/** The last byte of a frame on the buses before CAN. */
final class Checksums {
    private Checksums() {}

    /** ISO 9141-2 and ISO 14230 (KWP2000): sum modulo 256. */
    static boolean sumFits(byte[] frame) {
        int sum = 0;
        for (int i = 0; i < frame.length - 1; i++) {
            sum += frame[i];
        }
        return (byte) sum == frame[frame.length - 1];
    }

    /** SAE J1850: CRC-8, polynomial 1D, start FF, inverted. */
    static boolean crcFits(byte[] frame) {
        int crc = 0xFF;
        for (int i = 0; i < frame.length - 1; i++) {
            crc ^= frame[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? crc << 1 ^ 0x1D : crc << 1;
            }
        }
        return (byte) ~crc == frame[frame.length - 1];
    }
}
