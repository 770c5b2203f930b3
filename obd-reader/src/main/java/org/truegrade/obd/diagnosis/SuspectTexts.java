package org.truegrade.obd.diagnosis;

import java.util.Map;
import org.truegrade.obd.reply.SuspectFault;
import org.truegrade.obd.reply.TextTable;

/**
 * Meanings of heavy vehicles' trouble codes (SAE J1939-71 and -73, in words of our own): {@code suspect-parameters.csv},
 * {@code failure-modes.csv}.
 */
public final class SuspectTexts {
    private static final Map<String, String> PARAMETERS =
            TextTable.load(SuspectTexts.class, "suspect-parameters.csv", "spn", "text");
    private static final Map<String, String> MODES =
            TextTable.load(SuspectTexts.class, "failure-modes.csv", "fmi", "text");

    private SuspectTexts() {}

    /** {@code Engine speed: voltage too low, or short to ground}; what the tables do not have keeps its number. */
    public static String of(SuspectFault fault) {
        return PARAMETERS.getOrDefault(String.valueOf(fault.spn()), "parameter " + fault.spn()) + ": "
                + MODES.getOrDefault(String.valueOf(fault.mode()), "failure mode " + fault.mode());
    }
}
