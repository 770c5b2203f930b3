package org.truegrade.obd.reply;

/**
 * Monitor status, SAE J1979 PID 01.
 *
 * @param lamp the malfunction indicator is commanded on
 * @param codes stored trouble codes of this computer
 * @param compressionIgnition diesel, else spark ignition
 */
public record Monitors(boolean lamp, int codes, boolean compressionIgnition) {
    /** @param data four bytes: A bit 7 lamp, A bits 0-6 count, B bit 3 ignition */
    public static Monitors of(byte[] data) {
        return new Monitors((data[0] & 0x80) != 0, data[0] & 0x7F, (data[1] & 0x08) != 0);
    }
}
