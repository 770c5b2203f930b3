package org.truegrade.obd;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truegrade.obd.reply.Pid;

/**
 * An adapter with a vehicle behind it, as found by trying, not by believing the version.
 *
 * @param version what it calls itself
 * @param chip what it is
 * @param protocol the ELM327's number of the bus protocol, {@code 1} to {@code C}
 * @param speech how the vehicle wants to be asked
 * @param can what both together are able to
 * @param supported PIDs by computer, from the support bitmaps
 */
public record Adapter(
        String version,
        Chip chip,
        char protocol,
        Speech speech,
        Set<Capability> can,
        Map<String, Set<Integer>> supported) {

    /** How a vehicle is asked for current values. */
    public enum Speech {
        /** Service 01 (SAE J1979). */
        OBD("OBD, service 01"),
        /** Service 22, identifiers F4xx that mirror the PIDs of service 01 (SAE J1979-2). */
        OBD_ON_UDS("OBD on UDS, service 22"),
        /** Parameter groups that are sent unasked; {@link Adapter#supported} holds their numbers. */
        J1939("SAE J1939, a heavy vehicle");

        private final String words;

        Speech(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Adapter {
        can = can.isEmpty() ? Set.of() : EnumSet.copyOf(can);
    }

    public boolean can(Capability capability) {
        return can.contains(capability);
    }

    /** Shows the computers' ids. */
    public boolean headers() {
        return can(Capability.HEADERS);
    }

    /** Waits no longer than for the frames that it is told to expect. */
    public boolean responseCount() {
        return can(Capability.RESPONSE_COUNT);
    }

    /** Adapter and vehicle answer several PIDs at once. */
    public boolean multiplePids() {
        return can(Capability.MULTIPLE_PIDS);
    }

    public boolean offers(Pid pid) {
        if (speech == Speech.J1939) {
            return false;
        }
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
