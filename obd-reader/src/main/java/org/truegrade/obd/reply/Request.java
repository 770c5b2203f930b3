package org.truegrade.obd.reply;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One command to the adapter.
 *
 * @param text as sent, without the carriage return
 * @param bytes what goes to the vehicle; empty for a setting of the adapter
 */
public record Request(String text, byte[] bytes) {
    /** Most PIDs that one request may ask for (SAE J1979, CAN only). */
    public static final int MOST_PIDS = 6;

    static final int LIVE_DATA = 0x01;
    static final int FREEZE_FRAME = 0x02;
    static final int VEHICLE_INFORMATION = 0x09;
    /** Read data by identifier, ISO 14229-1. */
    static final int READ_BY_IDENTIFIER = 0x22;

    /** Identifiers F400 to F4FF mirror the PIDs of service 01 (ISO 14229-1, SAE J1979-2). */
    static final int MIRROR_OF_PIDS = 0xF400;

    private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f]{2,}");

    /** A setting or question of the adapter itself, e.g. {@code ATE0}. */
    public static Request setting(String text) {
        return new Request(text, new byte[0]);
    }

    /** A diagnostic service with its parameters, e.g. {@code 09 02}. */
    public static Request service(int service, int... parameters) {
        var bytes = new byte[1 + parameters.length];
        bytes[0] = (byte) service;
        for (int i = 0; i < parameters.length; i++) {
            bytes[i + 1] = (byte) parameters[i];
        }
        return new Request(HexFormat.of().withUpperCase().formatHex(bytes), bytes);
    }

    /**
     * Whatever was sent. Case and spaces do not matter, and a last odd digit is the response count.
     *
     * @param sent without the carriage return; nothing at all repeats the request before
     * @param previous the request before this one, empty where there was none
     */
    public static Request sent(String sent, String previous) {
        var text = compact(sent);
        var meant = text.isEmpty() ? compact(previous) : text;
        if (!DIGITS.matcher(meant).matches()) {
            return setting(text.isEmpty() ? meant : text);
        }
        return new Request(text, HexFormat.of().parseHex(meant.substring(0, meant.length() / 2 * 2)));
    }

    static String compact(String text) {
        return Digits.compact(text);
    }

    /**
     * Current values, service 01.
     *
     * @param frames how many frames to wait for, so that the adapter need not wait for more; 1 to 15
     */
    public static Request live(List<Pid> pids, OptionalInt frames) {
        return parameters("01", "", pids, frames);
    }

    /** The same values from vehicles that speak UDS only: service 22, identifiers F400 to F4FF. */
    public static Request liveByIdentifier(List<Pid> pids, OptionalInt frames) {
        return parameters("22", "F4", pids, frames);
    }

    private static Request parameters(String service, String prefix, List<Pid> pids, OptionalInt frames) {
        if (pids.isEmpty() || pids.size() > MOST_PIDS) {
            throw new IllegalArgumentException("one request asks for 1 to 6 PIDs, not " + pids.size());
        }
        if (frames.isPresent() && (frames.getAsInt() < 1 || frames.getAsInt() > 15)) {
            throw new IllegalArgumentException("a count of " + frames.getAsInt() + " frames does not fit one digit");
        }
        var hex = service + pids.stream().map(pid -> prefix + pid.hex()).collect(Collectors.joining());
        var count = frames.isPresent() ? Integer.toHexString(frames.getAsInt()).toUpperCase(Locale.ROOT) : "";
        return new Request(hex + count, HexFormat.of().parseHex(hex));
    }

    boolean isSetting() {
        return bytes.length == 0;
    }

    int service() {
        return bytes[0] & 0xFF;
    }

    /** Service of the answer that would fit. */
    int positiveService() {
        return service() + 0x40;
    }

    /**
     * What was asked for, in order: PIDs of the services 01, 02 and 09, identifiers of service 22, each once. Empty
     * where the service has none.
     */
    List<Integer> asked() {
        int width = service() == READ_BY_IDENTIFIER ? 2 : 1;
        int step = service() == FREEZE_FRAME ? 2 : width;
        return Arrays.stream(starts(step))
                .filter(at -> at + width <= bytes.length)
                .mapToObj(at -> width == 1 ? bytes[at] & 0xFF : (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF)
                .distinct()
                .toList();
    }

    /** What was asked for by PID: identifiers that mirror a PID count as that PID. */
    public List<Integer> askedPids() {
        return asked().stream()
                .map(id -> (id & 0xFF00) == MIRROR_OF_PIDS && service() == READ_BY_IDENTIFIER ? id & 0xFF : id)
                .toList();
    }

    /** The freeze frame that was asked for; the first one where the request names none. */
    int frame() {
        return bytes.length > 2 ? bytes[2] & 0xFF : 0;
    }

    private int[] starts(int step) {
        return IntStream.iterate(1, at -> at < bytes.length, at -> at + step).toArray();
    }
}
