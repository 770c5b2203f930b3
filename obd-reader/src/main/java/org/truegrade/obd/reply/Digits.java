package org.truegrade.obd.reply;

/** Quick looks at lines: most of what an adapter sends are digits, and nothing else need be looked for in those. */
final class Digits {
    private Digits() {}

    /** Hexadecimal digits, spaces and at most the colon of a segment. */
    static boolean isData(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isDigit(c) && c != ' ' && (c != ':' || i != 1)) {
                return false;
            }
        }
        return !line.isEmpty();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }

    /** In capitals, without white space, NULs and prompts. */
    static String compact(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '>') {
                out.append(Character.toUpperCase(c));
            }
        }
        return out.toString();
    }
}
