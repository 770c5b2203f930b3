package org.truegrade.obd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.ReplyGrammar;
import org.truegrade.obd.reply.Request;

/**
 * The form of a good answer, in which only the data differ from one time to the next: an answer to the same request that fits
 * needs no grammar. Which characters are data is found by asking the grammar itself: each is changed in turn, and is data
 * when nothing but one half of one data byte changes with it. All other characters must come exactly as they did.
 */
final class Mould {
    private static final int FIXED = -1;
    /** Where one PID's data lie in the row of all data bytes. */
    private record Part(int ecu, int pid, int from, int to) {}

    private final byte[] form;
    private final int[] nibbleAt;
    private final List<String> ecus;
    private final List<Part> parts;
    private final int dataBytes;
    private final int frames;

    private Mould(byte[] form, int[] nibbleAt, List<String> ecus, List<Part> parts, int dataBytes, int frames) {
        this.form = form;
        this.nibbleAt = nibbleAt;
        this.ecus = ecus;
        this.parts = parts;
        this.dataBytes = dataBytes;
        this.frames = frames;
    }

    /** @param text a good answer as it came; empty where its characters do not stand for data one by one (checksums) */
    static Optional<Mould> of(Request request, String text, ReplyFormat format) {
        if (!(ReplyGrammar.parse(request, text, format) instanceof Reply.Values good) || !isPlain(good)) {
            return Optional.empty();
        }
        var parts = parts(good);
        int dataBytes = parts.isEmpty() ? 0 : parts.getLast().to();
        var data = flat(good, parts, dataBytes);
        var nibbleAt = new int[text.length()];
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            nibbleAt[i] = FIXED;
            int digit = hex(text.charAt(i));
            if (digit < 0) {
                continue;
            }
            char other = Character.toUpperCase(Character.forDigit(digit ^ 1, 16));
            var changed = text.substring(0, i) + other + text.substring(i + 1);
            if (ReplyGrammar.parse(request, changed, format) instanceof Reply.Values values
                    && parts(values).equals(parts)
                    && ecus(values).equals(ecus(good))
                    && values.frames() == good.frames()
                    && isPlain(values)) {
                nibbleAt[i] = onlyDifference(data, flat(values, parts, dataBytes));
                found += nibbleAt[i] == FIXED ? 0 : 1;
            }
        }
        boolean eachOnce = found == 2 * dataBytes
                && Arrays.stream(nibbleAt).filter(at -> at != FIXED).distinct().count() == found;
        return eachOnce
                ? Optional.of(new Mould(
                        text.getBytes(StandardCharsets.ISO_8859_1),
                        nibbleAt,
                        ecus(good),
                        parts,
                        dataBytes,
                        good.frames()))
                : Optional.empty();
    }

    private static boolean isPlain(Reply.Values values) {
        return values.beside().failed().isEmpty() && values.beside().foreign() == 0;
    }

    /** The half byte in which the two differ by their lowest bit; {@link #FIXED} when they are equal or differ in more. */
    private static int onlyDifference(byte[] a, byte[] b) {
        int at = Arrays.mismatch(a, b);
        if (at < 0 || Arrays.mismatch(a, at + 1, a.length, b, at + 1, b.length) >= 0) {
            return FIXED;
        }
        return switch ((a[at] ^ b[at]) & 0xFF) {
            case 0x10 -> 2 * at;
            case 0x01 -> 2 * at + 1;
            default -> FIXED;
        };
    }

    private static List<String> ecus(Reply.Values values) {
        return values.ecus().stream().map(Reply.EcuValues::ecu).toList();
    }

    private static List<Part> parts(Reply.Values values) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int ecu = 0; ecu < values.ecus().size(); ecu++) {
            for (var entry : values.ecus().get(ecu).data().entrySet()) {
                int to = from + entry.getValue().length;
                parts.add(new Part(ecu, entry.getKey(), from, to));
                from = to;
            }
        }
        return parts;
    }

    private static byte[] flat(Reply.Values values, List<Part> parts, int bytes) {
        var all = new byte[bytes];
        for (var part : parts) {
            var data = values.ecus().get(part.ecu()).data().getOrDefault(part.pid(), new byte[0]);
            System.arraycopy(data, 0, all, part.from(), data.length);
        }
        return all;
    }

    /** The values of an answer that fits; null when it does not, and the grammar has to look at it. */
    Reply.@Nullable Values fill(byte[] text, int length) {
        if (length != form.length) {
            return null;
        }
        var data = new byte[dataBytes];
        for (int i = 0; i < length; i++) {
            int at = nibbleAt[i];
            if (at == FIXED) {
                if (text[i] != form[i]) {
                    return null;
                }
                continue;
            }
            int digit = hex((char) text[i]);
            if (digit < 0) {
                return null;
            }
            data[at / 2] |= (byte) (at % 2 == 0 ? digit << 4 : digit);
        }
        return values(data);
    }

    private Reply.Values values(byte[] data) {
        var all = new ArrayList<Reply.EcuValues>(ecus.size());
        int next = 0;
        for (int ecu = 0; ecu < ecus.size(); ecu++) {
            Map<Integer, byte[]> ofEcu = new LinkedHashMap<>();
            for (; next < parts.size() && parts.get(next).ecu() == ecu; next++) {
                var part = parts.get(next);
                ofEcu.put(part.pid(), Arrays.copyOfRange(data, part.from(), part.to()));
            }
            all.add(new Reply.EcuValues(ecus.get(ecu), ofEcu));
        }
        return new Reply.Values(all, frames);
    }

    /** Upper case only: an adapter that changes its letters is looked at by the grammar. */
    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
