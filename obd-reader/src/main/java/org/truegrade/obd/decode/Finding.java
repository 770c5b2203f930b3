package org.truegrade.obd.decode;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.truegrade.obd.reply.Bitmaps;
import org.truegrade.obd.reply.Content;
import org.truegrade.obd.reply.Monitors;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.SuspectFault;
import org.truegrade.obd.reply.TroubleCode;

/**
 * What one computer's answer holds, by the names of the output.
 *
 * @param ecu id as received; empty when the adapter hides it
 * @param answered PIDs and identifiers
 */
record Finding(
        String ecu,
        Set<Integer> answered,
        Map<String, Double> values,
        Optional<Set<Integer>> supported,
        Optional<List<String>> codes,
        Optional<Monitors> monitors,
        Content content) {

    /** Its values; empty where it has none. */
    Optional<Map<String, Double>> numbers() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    static Finding of(String ecu, Content content) {
        return switch (content) {
            case Content.Parameters(var data) -> parameters(ecu, content, data);
            case Content.FreezeFrame(var frame, var data) -> parameters(ecu, content, data);
            case Content.Supported(var pids) -> bare(ecu, content, Map.of(), Optional.of(pids), Optional.empty());
            case Content.Codes(var codes) -> bare(ecu, content, Map.of(), Optional.empty(), Optional.of(codes));
            case Content.ActiveCodes(var lamps, var faults) ->
                bare(
                        ecu,
                        content,
                        Map.of(),
                        Optional.empty(),
                        Optional.of(faults.stream().map(SuspectFault::text).toList()));
            case Content.Broadcast(var spns) -> {
                var values = new LinkedHashMap<String, Double>();
                spns.forEach((spn, value) -> values.put(spn.key(), value));
                yield bare(ecu, content, values, Optional.empty(), Optional.empty());
            }
            case Content.Vin vin -> bare(ecu, content, Map.of(), Optional.empty(), Optional.empty());
            case Content.CalibrationIds ids -> bare(ecu, content, Map.of(), Optional.empty(), Optional.empty());
            case Content.EcuName name -> bare(ecu, content, Map.of(), Optional.empty(), Optional.empty());
            case Content.Cleared cleared -> bare(ecu, content, Map.of(), Optional.empty(), Optional.empty());
            case Content.Opaque opaque -> bare(ecu, content, Map.of(), Optional.empty(), Optional.empty());
        };
    }

    private static Finding bare(
            String ecu,
            Content content,
            Map<String, Double> values,
            Optional<Set<Integer>> supported,
            Optional<List<String>> codes) {
        return new Finding(ecu, Set.of(), values, supported, codes, Optional.empty(), content);
    }

    private static Finding parameters(String ecu, Content content, Map<Integer, byte[]> data) {
        var values = new LinkedHashMap<String, Double>();
        var supported = new TreeSet<Integer>();
        boolean bitmap = false;
        for (var entry : data.entrySet()) {
            int pid = entry.getKey();
            if (Bitmaps.isBitmap(pid)) {
                bitmap = true;
                supported.addAll(Bitmaps.pids(pid, entry.getValue()));
            } else {
                Pids.find(pid).ifPresent(known -> values.putAll(known.values(entry.getValue())));
            }
        }
        return new Finding(
                ecu,
                new LinkedHashSet<>(data.keySet()),
                values,
                bitmap ? Optional.of(supported) : Optional.empty(),
                Optional.ofNullable(data.get(0x02))
                        .map(code -> TroubleCode.of(code[0], code[1]).stream().toList()),
                Optional.ofNullable(data.get(0x01)).map(Monitors::of),
                content);
    }
}
