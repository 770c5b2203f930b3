package org.truegrade.obd.decode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.truegrade.obd.reply.Content;
import org.truegrade.obd.reply.Ecus;
import org.truegrade.obd.reply.Lamp;
import org.truegrade.obd.reply.Request;

/** What the computers said, as JSON: once for the vehicle, and once per computer where their ids are known. */
final class FindingsJson {
    private static final double LARGEST_WHOLE = 1e15;

    private final List<Finding> findings;
    private final ObjectNode out;

    FindingsJson(List<Finding> findings, ObjectNode out) {
        this.findings = findings;
        this.out = out;
    }

    static String hex(int number) {
        return String.format(number > 0xFF ? "%04X" : "%02X", number);
    }

    void write(Request request) {
        leading(Finding::numbers, Map::size).ifPresent(values -> numbers(out.putObject("values"), values));
        perEcu("by_ecu", Finding::numbers, (ecus, one) -> numbers(ecus.putObject(one.ecu()), one.values()));
        missing(request);
        leading(Finding::supported, Collection::size).ifPresent(pids -> hexes(out, "supported", pids));
        perEcu(
                "by_ecu_supported",
                Finding::supported,
                (ecus, one) -> hexes(ecus, one.ecu(), one.supported().orElseThrow()));
        codes();
        texts();
        leading(Finding::monitors, monitors -> 0)
                .ifPresent(monitors -> out.put("mil", monitors.lamp())
                        .put("dtc_count", monitors.codes())
                        .put("ignition", monitors.compressionIgnition() ? "compression" : "spark"));
    }

    /** Of the computers that say such a thing: the engine's, else the one that says most. */
    private <T> Optional<T> leading(Function<Finding, Optional<T>> what, ToIntFunction<T> size) {
        var saying =
                findings.stream().filter(one -> what.apply(one).isPresent()).toList();
        return Ecus.leading(
                        saying,
                        Finding::ecu,
                        one -> size.applyAsInt(what.apply(one).orElseThrow()))
                .flatMap(what);
    }

    private <T> void perEcu(String field, Function<Finding, Optional<T>> what, BiConsumer<ObjectNode, Finding> write) {
        for (var one : findings) {
            if (!one.ecu().isEmpty() && what.apply(one).isPresent()) {
                write.accept(out.withObject("/" + field), one);
            }
        }
    }

    private static void numbers(ObjectNode node, Map<String, Double> values) {
        values.forEach((key, value) -> {
            if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
                node.put(key, value.longValue());
            } else {
                node.put(key, value);
            }
        });
    }

    private static void hexes(ObjectNode node, String field, Collection<Integer> numbers) {
        var list = node.putArray(field);
        numbers.forEach(number -> list.add(hex(number)));
    }

    private void missing(Request request) {
        var answered = findings.stream().flatMap(one -> one.answered().stream()).collect(Collectors.toSet());
        if (!answered.isEmpty()) {
            var missing = request.askedPids().stream()
                    .filter(pid -> !answered.contains(pid))
                    .toList();
            if (!missing.isEmpty()) {
                hexes(out, "missing", missing);
            }
        }
    }

    /** All computers' codes together: none of them is to be overlooked. */
    private void codes() {
        var all = new LinkedHashSet<String>();
        findings.forEach(one -> one.codes().ifPresent(all::addAll));
        if (findings.stream().anyMatch(one -> one.codes().isPresent())) {
            var list = out.putArray("dtc");
            all.forEach(list::add);
        }
        perEcu("by_ecu_dtc", Finding::codes, (ecus, one) -> {
            var list = ecus.putArray(one.ecu());
            one.codes().orElseThrow().forEach(list::add);
        });
    }

    private void texts() {
        var leading = Ecus.leading(findings, Finding::ecu, one -> 0).map(Finding::content);
        leading.ifPresent(content -> {
            switch (content) {
                case Content.Vin(var vin) -> out.put("vin", vin);
                case Content.CalibrationIds(var ids) -> {
                    var list = out.putArray("calibration_ids");
                    ids.forEach(list::add);
                }
                case Content.EcuName(var name) -> out.put("ecu_name", name);
                case Content.FreezeFrame(var frame, var data) -> out.put("frame", frame);
                case Content.Cleared cleared -> out.put("cleared", true);
                case Content.ActiveCodes(var lamps, var faults) -> out.put("mil", lamps.contains(Lamp.MALFUNCTION));
                case Content.Parameters parameters -> {}
                case Content.Supported supported -> {}
                case Content.Codes codes -> {}
                case Content.Broadcast broadcast -> {}
                case Content.Opaque opaque -> {}
            }
        });
    }
}
