package org.truegrade.obd.reply;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one computer's answer means. */
public sealed interface Content {
    /** Services 01 and 22: data by PID or, above FF, by identifier. */
    record Parameters(Map<Integer, byte[]> data) implements Content {}

    /** Service 02: what the computer kept when a code was stored. */
    record FreezeFrame(int frame, Map<Integer, byte[]> data) implements Content {}

    /** Services 03, 07 and 0A: trouble codes such as P0133; none is an empty list. */
    record Codes(List<String> codes) implements Content {}

    /** Service 09 PID 02: the vehicle's number, 17 characters. */
    record Vin(String vin) implements Content {}

    /** Service 09 PID 04. */
    record CalibrationIds(List<String> ids) implements Content {}

    /** Service 09 PID 0A. */
    record EcuName(String name) implements Content {}

    /** Service 09 PID 00 and its like: what else may be asked for. */
    record Supported(Set<Integer> pids) implements Content {}

    /** Service 04: trouble codes are cleared. */
    record Cleared() implements Content {}

    /** SAE J1939: what the parameter group holds of the values that are known here. */
    record Broadcast(Map<Spn, Double> values) implements Content {}

    /** SAE J1939 DM1: lamps that are on, and active codes. */
    record ActiveCodes(Set<Lamp> lamps, List<SuspectFault> faults) implements Content {}

    /** A matching answer that nothing here takes apart. */
    record Opaque() implements Content {}
}
