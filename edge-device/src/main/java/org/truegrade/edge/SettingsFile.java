package org.truegrade.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** A recorder's TOML file, every key of it known. A wrong key or value is one line that says which, where and what fits. */
final class SettingsFile {
    /** Every key and what its value must be. */
    private static final Map<String, Class<?>> KEYS = Map.ofEntries(
            Map.entry("out", String.class),
            Map.entry("device", String.class),
            Map.entry("driver", String.class),
            Map.entry("zone", String.class),
            Map.entry("vehicle.name", String.class),
            Map.entry("vehicle.class", String.class),
            Map.entry("vehicle.fuel", String.class),
            Map.entry("vehicle.red_line_rpm", Double.class),
            Map.entry("obd.port", String.class),
            Map.entry("obd.baud", Long.class),
            Map.entry("obd.highest_rate", Boolean.class),
            Map.entry("camera.source", String.class),
            Map.entry("camera.width", Long.class),
            Map.entry("camera.height", Long.class),
            Map.entry("camera.fps", Double.class),
            Map.entry("ignition.line", String.class),
            Map.entry("ignition.active_low", Boolean.class),
            Map.entry("ignition.off_after_s", Double.class));

    private final Path file;
    private final TomlParseResult toml;

    private SettingsFile(Path file, TomlParseResult toml) {
        this.file = file;
        this.toml = toml;
    }

    static SettingsFile empty() {
        return new SettingsFile(Path.of("(no file)"), Toml.parse(""));
    }

    /** @throws IllegalArgumentException with file, line and key */
    static SettingsFile read(Path file) throws IOException {
        var toml = Toml.parse(file);
        if (toml.hasErrors()) {
            var first = toml.errors().getFirst();
            throw new IllegalArgumentException(
                    file + " line " + first.position().line() + ": " + first.getMessage());
        }
        for (var key : toml.dottedKeySet()) {
            if (!KEYS.containsKey(key)) {
                throw new IllegalArgumentException(
                        where(file, toml, key) + ": unknown key '" + key + "'; known are " + names(KEYS.keySet()));
            }
        }
        var settings = new SettingsFile(file, toml);
        KEYS.forEach((key, type) -> settings.value(key, type));
        return settings;
    }

    Optional<String> text(String key) {
        return value(key, String.class);
    }

    Optional<Boolean> flag(String key) {
        return value(key, Boolean.class);
    }

    Optional<Long> whole(String key) {
        return value(key, Long.class);
    }

    Optional<Double> number(String key) {
        return value(key, Double.class);
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        var value = toml.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (type == Double.class && value instanceof Long whole) {
            value = whole.doubleValue();
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(where(file, toml, key) + ": " + key + " is " + value + ", want "
                    + switch (type.getSimpleName()) {
                        case "String" -> "a text in quotes";
                        case "Long" -> "a whole number";
                        case "Double" -> "a number";
                        default -> "true or false";
                    });
        }
        return Optional.of(type.cast(value));
    }

    private static String where(Path file, TomlParseResult toml, String key) {
        var position = toml.inputPositionOf(key);
        return position == null ? file.toString() : file + " line " + position.line();
    }

    private static String names(Set<String> keys) {
        return String.join(", ", new TreeSet<>(keys));
    }
}
