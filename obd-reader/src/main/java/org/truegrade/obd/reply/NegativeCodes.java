package org.truegrade.obd.reply;

import java.util.Locale;
import java.util.Map;

/** Names of the negative response codes (ISO 14229-1, annex A): {@code negative-codes.csv}. */
final class NegativeCodes {
    private static final Map<String, String> NAMES =
            TextTable.load(NegativeCodes.class, "negative-codes.csv", "code", "name");

    private NegativeCodes() {}

    static String name(int code) {
        var digits = String.format(Locale.ROOT, "%02X", code);
        return NAMES.getOrDefault(digits, "code " + digits);
    }
}
