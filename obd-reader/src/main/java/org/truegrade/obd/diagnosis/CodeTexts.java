package org.truegrade.obd.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.truegrade.obd.reply.TextTable;

/** Generic meanings of trouble codes (SAE J2012, in words of our own): {@code trouble-codes.csv}. */
public final class CodeTexts {
    /** P1, P30 to P33, and the digits 1 and 2 of the other letters belong to the manufacturer. */
    private static final Pattern MANUFACTURERS = Pattern.compile("P1.*|P3[0-3].*|[BCU][12].*");

    private static final Map<String, String> TABLE =
            TextTable.load(CodeTexts.class, "trouble-codes.csv", "code", "text");

    private CodeTexts() {}

    /** What the code means; where only its maker knows, or the table does not, that is said. */
    public static String of(String code) {
        return generic(code)
                .orElse(
                        MANUFACTURERS.matcher(code).matches()
                                ? "manufacturer's own code"
                                : "no generic text for this code here");
    }

    static Optional<String> generic(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    static Set<String> codes() {
        return TABLE.keySet();
    }
}
