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

    private Persistent() {}

    /** @throws IllegalArgumentException when the command would be remembered by the adapter for good */
    public static void refuse(String command) {
        var plain = command.replace(" ", "").toUpperCase(Locale.ROOT);
        if (COMMANDS.stream().anyMatch(plain::startsWith)) {
            throw new IllegalArgumentException(command + " would change the adapter for good: it is never sent");
        }
    }
}
