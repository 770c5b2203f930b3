package org.truegrade.obd.reply;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes answers of services 01, 02 and 22 apart by position, with the lengths of the table. */
final class PidWalk {
    private static final List<Integer> PADDING = List.of(0x00, 0x55, 0xAA, 0xCC);

    private final Request request;
    private final List<Integer> asked;
    private final int idBytes;
    private final int frameBytes;

    PidWalk(Request request) {
        this.request = request;
        this.asked = request.asked();
        this.idBytes = request.service() == Request.READ_BY_IDENTIFIER ? 2 : 1;
        this.frameBytes = request.service() == Request.FREEZE_FRAME ? 1 : 0;
    }

    /**
     * @param exact the message holds no padding
     * @return data by PID; identifiers that mirror a PID count as that PID
     */
    Map<Integer, byte[]> data(byte[] bytes, boolean exact) throws Damage {
        var data = new LinkedHashMap<Integer, byte[]>();
        int at = 1;
        while (at < bytes.length && !(isPadding(bytes, at) && isAtEnd(data, bytes, at, exact))) {
            int id = id(bytes, at);
            if (id < 0 || !asked.contains(id) || data.containsKey(pidOf(id))) {
                checkRest(bytes, at);
                break;
            }
            if (length(id).isEmpty() && asked.size() > 1) {
                break; // where it ends is not known, so that nothing behind it can be found
            }
            int from = at + idBytes + frameBytes;
            int end = length(id).map(length -> from + length).orElse(bytes.length);
            if (end > bytes.length || end <= from) {
                throw Damage.incomplete("the data of " + hex(id) + " is cut");
            }
            data.put(pidOf(id), Arrays.copyOfRange(bytes, from, end));
            at = end;
        }
        if (data.isEmpty()) {
            throw Damage.incomplete("an answer without any data");
        }
        return data;
    }

    /** Whether the first thing in a message was asked for; a refusal or an empty message is judged elsewhere. */
    boolean fits(byte[] bytes) {
        int id = bytes.length > 1 ? id(bytes, 1) : -1;
        boolean frameFits = frameBytes == 0 || bytes.length < 3 || (bytes[2] & 0xFF) == request.frame();
        return bytes.length <= idBytes || asked.contains(id) && frameFits;
    }

    private boolean isAtEnd(Map<Integer, byte[]> data, byte[] bytes, int at, boolean exact) {
        int id = id(bytes, at);
        boolean isData = id >= 0
                && asked.contains(id)
                && !data.containsKey(pidOf(id))
                && (exact || data.isEmpty())
                && length(id)
                        .map(length -> at + idBytes + frameBytes + length <= bytes.length)
                        .orElse(true);
        return !data.isEmpty() && !isData;
    }

    /** What nobody asked for may follow; what is no whole PID shows that something before it is missing. */
    private void checkRest(byte[] bytes, int from) throws Damage {
        int at = from;
        while (at < bytes.length && !isPadding(bytes, at)) {
            int id = id(bytes, at);
            var length = id < 0 ? Optional.<Integer>empty() : length(id);
            if (length.isEmpty()) {
                throw Damage.incomplete("something that is no PID follows the data");
            }
            at += idBytes + frameBytes + length.get();
        }
        if (at > bytes.length) {
            throw Damage.incomplete("something that is no whole PID follows the data");
        }
    }

    private static boolean isPadding(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != bytes[from]) {
                return false;
            }
        }
        return PADDING.contains(bytes[from] & 0xFF);
    }

    private int id(byte[] bytes, int at) {
        if (at + idBytes > bytes.length) {
            return -1;
        }
        return idBytes == 1 ? bytes[at] & 0xFF : (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** Bytes of data; empty where the table does not say, and then all the rest is this one's. */
    private Optional<Integer> length(int id) {
        return pidOf(id) > 0xFF ? Optional.empty() : Pids.find(pidOf(id)).map(Pid::bytes);
    }

    private int pidOf(int id) {
        return idBytes == 2 && (id & 0xFF00) == Request.MIRROR_OF_PIDS ? id & 0xFF : id;
    }

    private String hex(int id) {
        return String.format(idBytes == 2 ? "%04X" : "%02X", id);
    }
}
