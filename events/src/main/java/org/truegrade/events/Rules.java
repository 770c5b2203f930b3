package org.truegrade.events;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.truegrade.trip.Vehicle;

/**
 * The published rule set: every threshold of {@code thresholds.csv}.
 *
 * @param version name of the rule set on pages and reports, e.g. {@code 2026-11}
 * @param hash SHA-256 of the table's text in hexadecimal digits
 */
public record Rules(String version, String hash, List<Threshold> table) {
    private static final String VERSION = "2026-11";
    private static final Rules PUBLISHED = load();

    public Rules {
        table = List.copyOf(table);
    }

    /** The rule set inside this program. */
    public static Rules published() {
        return PUBLISHED;
    }

    /** Vehicle classes that the table knows. */
    public List<String> vehicleClasses() {
        return List.copyOf(
                new TreeSet<>(table.stream().map(Threshold::vehicleClass).toList()));
    }

    /**
     * The threshold of a rule for a vehicle. A class that the table does not know is judged as a car. Of an unknown fuel
     * the higher limit holds: doubt is in the driver's favour. The red line comes from the vehicle's data.
     *
     * @return empty when the rule cannot be applied to this vehicle
     */
    public Optional<Threshold> threshold(Rule rule, Vehicle vehicle) {
        var vehicleClass = vehicleClasses().contains(vehicle.vehicleClass()) ? vehicle.vehicleClass() : "car";
        var rows = table.stream()
                .filter(row -> row.rule() == rule && row.vehicleClass().equals(vehicleClass))
                .toList();
        var exact = rows.stream()
                .filter(row -> row.fuel().equals("any") || row.fuel().equals(vehicle.fuel()) || rows.size() == 1)
                .findFirst();
        var row = exact.or(() -> rows.stream().max((a, b) -> Double.compare(a.on(), b.on())));
        if (rule != Rule.RED_LINE) {
            return row;
        }
        return vehicle.redLineRpm().isEmpty()
                ? Optional.empty()
                : row.map(found -> found.withOn(vehicle.redLineRpm().getAsDouble()));
    }

    /** All events of a trip in the order of time, and for each rule whether it could be measured. */
    public Detection detect(Motion motion, Vehicle vehicle) {
        var coverage = new EnumMap<Rule, Coverage>(Rule.class);
        var events = new ArrayList<Event>();
        for (var rule : Rule.values()) {
            var outcome = Detector.of(rule, threshold(rule, vehicle), motion).detect();
            coverage.put(rule, outcome.coverage());
            events.addAll(outcome.events());
        }
        return Detection.of(events, coverage);
    }

    /**
     * What a rule judges on a trip: m/s² (a deceleration is positive), rpm, percent, °C, or seconds of idling.
     *
     * @return empty when the rule is not measured
     */
    public Optional<Profile> profile(Rule rule, Motion motion, Vehicle vehicle) {
        return switch (Detector.of(rule, threshold(rule, vehicle), motion)) {
            case Detector.Measuring measuring -> Optional.of(measuring.profile());
            case Detector.Unable unable -> Optional.empty();
        };
    }

    private static Rules load() {
        try (var in = Objects.requireNonNull(Rules.class.getResourceAsStream("thresholds.csv"), "thresholds.csv")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var table = new ArrayList<Threshold>();
            try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                rows.forEach(row -> table.add(threshold(row)));
            }
            return new Rules(VERSION, sha256(text), table);
        } catch (IOException e) {
            throw new UncheckedIOException("thresholds.csv inside the events jar cannot be read", e);
        }
    }

    private static Threshold threshold(NamedCsvRecord row) {
        return new Threshold(
                Rule.of(row.getField("rule")),
                row.getField("vehicle_class"),
                row.getField("fuel"),
                row.getField("unit"),
                number(row, "on"),
                number(row, "off"),
                number(row, "longer_than_s"),
                number(row, "merge_gap_s"),
                number(row, "above_kmh") / 3.6,
                number(row, "least_rate_per_s"),
                number(row, "per_km"),
                number(row, "points_base"),
                number(row, "points_per_excess"),
                row.getField("excess"),
                number(row, "points_most"),
                row.getField("source"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** For each rule its threshold where it applies to the vehicle. */
    public Map<Rule, Threshold> of(Vehicle vehicle) {
        var own = new EnumMap<Rule, Threshold>(Rule.class);
        for (var rule : Rule.values()) {
            threshold(rule, vehicle).ifPresent(found -> own.put(rule, found));
        }
        return own;
    }
}
