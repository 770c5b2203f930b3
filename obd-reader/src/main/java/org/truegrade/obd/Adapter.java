package org.truegrade.obd;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truegrade.obd.reply.Pid;

/**
 * An adapter with a vehicle behind it, as found by trying, not by believing the version.
 *
 * @param version what it calls itself
 * @param protocol the ELM327's number of the bus protocol, {@code 1} to {@code C}
 * @param headers shows the computers' ids
 * @param responseCount waits no longer than for the frames that it is told to expect
 * @param multiplePids adapter and vehicle answer several PIDs at once
 * @param supported PIDs by computer, from the support bitmaps
 */
public record Adapter(
        String version,
        char protocol,
        boolean headers,
        boolean responseCount,
        boolean multiplePids,
        Map<String, Set<Integer>> supported) {

    public boolean offers(Pid pid) {
        return supported.values().stream().anyMatch(pids -> pids.contains(pid.number()));
    }

    /** The PIDs of all computers together. */
    public Set<Integer> offered() {
        var all = new TreeSet<Integer>();
        supported.values().forEach(all::addAll);
        return all;
    }

    /** SAE/ISO name of the protocol. */
    public String protocolName() {
        return switch (protocol) {
            case '1' -> "SAE J1850 PWM";
            case '2' -> "SAE J1850 VPW";
            case '3' -> "ISO 9141-2";
            case '4' -> "ISO 14230-4 (KWP, slow start)";
            case '5' -> "ISO 14230-4 (KWP, fast start)";
            case '6' -> "ISO 15765-4 (CAN, 11 bit, 500 kbit/s)";
            case '7' -> "ISO 15765-4 (CAN, 29 bit, 500 kbit/s)";
            case '8' -> "ISO 15765-4 (CAN, 11 bit, 250 kbit/s)";
            case '9' -> "ISO 15765-4 (CAN, 29 bit, 250 kbit/s)";
            case 'A' -> "SAE J1939";
            default -> "protocol " + protocol;
        };
    }
}
