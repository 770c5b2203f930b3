package org.truegrade.obd;

import java.util.List;
import java.util.Locale;

/**
 * Commands that change what an adapter keeps without power: programmable parameters, the stored byte, the unique text, the
 * calibration of the voltage, an STN chip's stored rate and power settings. They can make an adapter useless; nothing here
 * needs one, and {@link Wire} refuses to send them. Source: ELM327 data sheet, AT command summary; STN11xx reference.
 */
public final class Persistent {
    private static final List<String> COMMANDS =
            List.of("ATPP", "ATSD", "AT@3", "ATCV", "STWBR", "STSAVE", "STRSTNVM", "STSL", "STPPMA");

    /** Settings fall back with these. */
    private static final List<String> RESETS = List.of("ATZ", "ATWS", "ATD", "ATM1");

    private static final String SET_PROTOCOL = "ATSP";

    private Persistent() {}

    /** @throws IllegalArgumentException when the command would be remembered by the adapter for good */
    public static void refuse(String command) {
        var plain = plain(command);
        if (COMMANDS.stream().anyMatch(plain::startsWith)) {
            throw new IllegalArgumentException(command + " would change the adapter for good: it is never sent");
        }
    }

    /** @throws IllegalArgumentException when the adapter would store the protocol, as it does unless told to forget it (ATM0) */
    public static void refuseWhileMemoryIsOn(String command) {
        if (plain(command).startsWith(SET_PROTOCOL)) {
            throw new IllegalArgumentException(
                    command + " would be stored: the adapter's memory is not known to be off;"
                            + " ATTP chooses a protocol until power is lost");
        }
    }

    static boolean maySwitchMemoryOn(String command) {
        return RESETS.contains(plain(command));
    }

    private static String plain(String command) {
        return command.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
