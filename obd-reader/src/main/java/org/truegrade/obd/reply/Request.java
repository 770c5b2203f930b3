package org.truegrade.obd.reply;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One command to the adapter.
 *
 * @param text as sent, without the carriage return
 * @param bytes what goes to the vehicle; empty for a setting of the adapter
 */
public record Request(String text, byte[] bytes) {
    /** Most PIDs that one request may ask for (SAE J1979, CAN only). */
    public static final int MOST_PIDS = 6;

    private static final int LIVE_DATA = 0x01;

    /** A setting or question of the adapter itself, e.g. {@code ATE0}. */
    public static Request setting(String text) {
        return new Request(text, new byte[0]);
    }

    /**
     * Current values, service 01.
     *
     * @param frames how many frames to wait for, so that the adapter need not wait for more; 1 to 15
     */
    public static Request live(List<Pid> pids, OptionalInt frames) {
        if (pids.isEmpty() || pids.size() > MOST_PIDS) {
            throw new IllegalArgumentException("one request asks for 1 to 6 PIDs, not " + pids.size());
        }
        if (frames.isPresent() && (frames.getAsInt() < 1 || frames.getAsInt() > 15)) {
            throw new IllegalArgumentException("a count of " + frames.getAsInt() + " frames does not fit one digit");
        }
        var hex = "01" + pids.stream().map(Pid::hex).collect(Collectors.joining());
        var count = frames.isPresent() ? Integer.toHexString(frames.getAsInt()).toUpperCase(Locale.ROOT) : "";
        return new Request(hex + count, HexFormat.of().parseHex(hex));
    }

    boolean isSetting() {
        return bytes.length == 0;
    }

    boolean isLive() {
        return !isSetting() && bytes[0] == LIVE_DATA;
    }

    boolean asksFor(int pid) {
        for (int i = 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == pid) {
                return true;
            }
        }
        return false;
    }

    int pidCount() {
        return bytes.length - 1;
    }

    /** Service of the answer that would fit. */
    int positiveService() {
        return (bytes[0] & 0xFF) + 0x40;
    }
}
