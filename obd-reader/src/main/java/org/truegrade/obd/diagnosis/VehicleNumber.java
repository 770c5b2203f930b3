package org.truegrade.obd.diagnosis;

import java.util.Optional;

/**
 * A vehicle identification number (ISO 3779), 17 characters.
 *
 * @param text the characters
 */
public record VehicleNumber(String text) {
    private static final int LENGTH = 17;
    private static final int CHECK = 8;
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    /** What A to Z count (49 CFR 565.15); 0 for I, O and Q, which no number has. */
    private static final String LETTERS = "12345678012345070923456789";

    public VehicleNumber {
        if (!text.matches("[A-HJ-NPR-Z0-9]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("'" + text + "' is no vehicle number");
        }
    }

    /** North American numbers begin with 1 to 5 and must have a check digit. */
    public boolean isNorthAmerican() {
        return text.charAt(0) >= '1' && text.charAt(0) <= '5';
    }

    /** Whether the ninth character is the check digit of the others (49 CFR 565.15). */
    public boolean checkDigitFits() {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            sum += WEIGHTS[i] * (c <= '9' ? c - '0' : LETTERS.charAt(c - 'A') - '0');
        }
        return text.charAt(CHECK) == "0123456789X".charAt(sum % 11);
    }

    /** What to say of the check digit; nothing where there need not be one and none fits. */
    public Optional<String> remark() {
        if (checkDigitFits()) {
            return isNorthAmerican() ? Optional.of("check digit fits") : Optional.empty();
        }
        return isNorthAmerican()
                ? Optional.of("its check digit does not fit: misread, or not this vehicle's own")
                : Optional.empty();
    }
}
