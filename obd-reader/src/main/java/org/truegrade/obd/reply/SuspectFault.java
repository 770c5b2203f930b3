package org.truegrade.obd.reply;

/**
 * A trouble code of a heavy vehicle (SAE J1939-73).
 *
 * @param spn number of the suspect parameter, 19 bits
 * @param mode failure mode (FMI), 5 bits
 */
public record SuspectFault(int spn, int mode) {
    /** As workshops write it: {@code SPN 190 FMI 4}. */
    public String text() {
        return "SPN " + spn + " FMI " + mode;
    }
}
