package org.truegrade.trip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads and writes {@code trip.json}. */
final class TripInfoFile {
    static final String NAME = "trip.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private TripInfoFile() {}

    static void write(Path folder, TripInfo info) throws IOException {
        DurableFiles.replace(folder.resolve(NAME), JSON.writeValueAsBytes(toJson(info)));
    }

    /**
     * @throws TripFormatException when the file is missing, is no JSON, misses a field or is of a newer format
     */
    static TripInfo read(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        JsonNode root;
        try {
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new TripFormatException(folder + " is no trip folder: it has no " + NAME, e);
        } catch (JsonProcessingException e) {
            throw new TripFormatException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
        int format = root.path("format").asInt(-1);
        if (format > TripInfo.FORMAT) {
            throw new TripFormatException(file + " is of format " + format + "; this program reads formats up to "
                    + TripInfo.FORMAT + ". Update TrueGrade, the trip is untouched");
        }
        if (format < 1) {
            throw new TripFormatException(file + " has no valid \"format\"; a trip of this program has \"format\": 1");
        }
        try {
            return fromJson(root);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TripFormatException(file + ": " + e.getMessage(), e);
        }
    }

    private static ObjectNode toJson(TripInfo info) {
        var root = JSON.createObjectNode()
                .put("format", TripInfo.FORMAT)
                .put("id", info.id())
                .put("origin", lower(info.origin()))
                .put("state", lower(info.state()))
                .put("device", info.device());
        var vehicle = root.putObject("vehicle")
                .put("name", info.vehicle().name())
                .put("class", info.vehicle().vehicleClass())
                .put("fuel", info.vehicle().fuel());
        info.vehicle().redLineRpm().ifPresent(rpm -> vehicle.put("red_line_rpm", rpm));
        info.driver().ifPresent(driver -> root.put("driver", driver));
        root.put("software", info.software()).put("zone", info.zone());
        var anchors = root.putArray("anchors");
        for (var anchor : info.anchors()) {
            anchors.addObject()
                    .put("time_ns", anchor.timeNs())
                    .put("utc", anchor.utc().toString())
                    .put("source", anchor.source());
        }
        var remarks = root.putArray("remarks");
        info.remarks().forEach(remarks::add);
        if (info.camera().isKnown()) {
            var camera = root.putObject("camera");
            info.camera().horizon().ifPresent(share -> camera.put("horizon", share));
            info.camera().fieldOfViewDeg().ifPresent(degrees -> camera.put("field_of_view_deg", degrees));
        }
        return root;
    }

    private static TripInfo fromJson(JsonNode root) {
        var vehicle = root.path("vehicle");
        var anchors = new ArrayList<Anchor>();
        for (var anchor : root.path("anchors")) {
            anchors.add(new Anchor(
                    anchor.path("time_ns").asLong(), Instant.parse(text(anchor, "utc")), text(anchor, "source")));
        }
        var remarks = new ArrayList<String>();
        root.path("remarks").forEach(remark -> remarks.add(remark.asText()));
        return new TripInfo(
                text(root, "id"),
                oneOf(TripInfo.Origin.class, text(root, "origin")),
                text(root, "device"),
                new Vehicle(
                        text(vehicle, "name"),
                        text(vehicle, "class"),
                        text(vehicle, "fuel"),
                        number(vehicle, "red_line_rpm")),
                Optional.ofNullable(root.path("driver").asText(null)),
                text(root, "software"),
                text(root, "zone"),
                anchors,
                oneOf(TripInfo.State.class, text(root, "state")),
                remarks,
                new CameraGeometry(
                        number(root.path("camera"), "horizon"), number(root.path("camera"), "field_of_view_deg")));
    }

    private static OptionalDouble number(JsonNode node, String field) {
        return node.has(field) ? OptionalDouble.of(node.path(field).asDouble()) : OptionalDouble.empty();
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field).asText(null);
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        return value;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
