package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The second pass: hexadecimal lines to whole payloads, and these matched to the request. */
final class Answers {
    private static final int NEGATIVE = 0x7F;
    private static final int PENDING = 0x78;

    private Answers() {}

    /** @param exact the payloads' lengths are known, so that nothing in them can be padding */
    private record Payloads(List<Reply.EcuPayload> list, int frames, boolean exact) {}

    private static final class BadFrame extends Exception {
        private final String what;

        BadFrame(String what) {
            super(what);
            this.what = what;
        }
    }

    /** @param lines hexadecimal digits without spaces, segments with their {@code N:} */
    static Reply of(Request request, List<String> lines, ReplyFormat format) {
        Payloads payloads;
        try {
            payloads = payloads(lines, format);
        } catch (BadFrame e) {
            return new Reply.Damaged(e.what);
        }
        var fitting = new ArrayList<Reply.EcuPayload>();
        Reply.Negative negative = null;
        for (var payload : payloads.list()) {
            var bytes = payload.bytes();
            int service = bytes[0] & 0xFF;
            if (service == request.positiveService()) {
                fitting.add(payload);
            } else if (service == NEGATIVE && bytes.length >= 3 && bytes[1] == request.bytes()[0]) {
                int code = bytes[2] & 0xFF;
                if (negative == null || negative.code() == PENDING) {
                    negative = new Reply.Negative(payload.ecu(), bytes[1] & 0xFF, code);
                }
            }
        }
        if (fitting.isEmpty()) {
            return negative != null ? negative : new Reply.Mismatch(String.join(" ", lines));
        }
        return request.isLive()
                ? PidWalk.values(request, fitting, payloads.frames(), payloads.exact())
                : new Reply.Payloads(fitting, payloads.frames());
    }

    private static Payloads payloads(List<String> lines, ReplyFormat format) throws BadFrame {
        if (lines.stream().anyMatch(line -> line.contains(":"))) {
            return segmented(lines);
        }
        if (!format.headers()) {
            var list = new ArrayList<Reply.EcuPayload>();
            for (var line : lines) {
                list.add(new Reply.EcuPayload("", bytes(line)));
            }
            return new Payloads(list, lines.size(), false);
        }
        return format.isOldBus() ? oldBus(lines, format) : can(lines, format);
    }

    /** Headers off, more than seven bytes: {@code 014}, {@code 0:4104...}, {@code 1:...}. */
    private static Payloads segmented(List<String> lines) throws BadFrame {
        var frames = new CanFrames();
        int length = -1;
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (colon < 0 && line.length() == 3 && length < 0) {
                length = Integer.parseInt(line, 16);
            } else if (colon < 0 || length < 0) {
                throw new BadFrame("'" + line + "' stands among segments: two computers answer, or the length is lost");
            } else {
                int number = Integer.parseInt(line.substring(0, colon), 16);
                var pci = frames.frames() == 0 && number == 0
                        ? String.format("1%03X", length & 0xFFF)
                        : String.format("2%X", number);
                frames.add("", bytes(pci + line.substring(colon + 1)));
            }
        }
        return whole(frames);
    }

    private static Payloads can(List<String> lines, ReplyFormat format) throws BadFrame {
        var frames = new CanFrames();
        for (var line : lines) {
            int idDigits = format.has29BitIds() || !format.isCan() && line.length() % 2 == 0 ? 8 : 3;
            if (line.length() < idDigits + 2) {
                throw new BadFrame("'" + line + "' is too short for a frame with its id");
            }
            frames.add(line.substring(0, idDigits), bytes(line.substring(idDigits)));
        }
        return whole(frames);
    }

    private static Payloads whole(CanFrames frames) throws BadFrame {
        var damage = frames.damage();
        if (damage.isPresent()) {
            throw new BadFrame(damage.get());
        }
        return new Payloads(frames.payloads(), frames.frames(), true);
    }

    /** Three header bytes, data, checksum. */
    private static Payloads oldBus(List<String> lines, ReplyFormat format) throws BadFrame {
        var list = new ArrayList<Reply.EcuPayload>();
        for (var line : lines) {
            var frame = bytes(line);
            boolean j1850 = format.protocol() <= '2';
            if (frame.length < 5 || !(j1850 ? Checksums.crcFits(frame) : Checksums.sumFits(frame))) {
                throw new BadFrame("the checksum of '" + line + "' is wrong");
            }
            var payload = Arrays.copyOfRange(frame, 3, frame.length - 1);
            list.add(new Reply.EcuPayload(String.format("%02X", frame[2]), payload));
        }
        return new Payloads(list, lines.size(), true);
    }

    private static byte[] bytes(String hex) throws BadFrame {
        if (hex.length() % 2 == 1 || hex.isEmpty()) {
            throw new BadFrame("'" + hex + "' is not whole bytes");
        }
        return HexFormat.of().parseHex(hex);
    }
}
