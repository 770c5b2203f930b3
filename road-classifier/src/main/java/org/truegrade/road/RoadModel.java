package org.truegrade.road;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * What {@code model.json} says of a trained network in the same folder.
 *
 * @param folder that holds {@code model.json} and the network
 * @param name e.g. {@code road-1}
 * @param sha256 of the network's file, 64 hexadecimal digits
 * @param floors below which probability of its best class an answer is unknown
 */
public record RoadModel(Path folder, String name, String sha256, Floors floors) {
    public static final String JSON = "model.json";
    public static final String NETWORK = "road.onnx";
    /** Newest kind of model that this program runs. */
    public static final int FORMAT = 1;

    /**
     * Reads the description and checks that the network is the one described.
     *
     * @throws RoadModelException when the folder holds no model, another network than described, or a newer kind
     */
    public static RoadModel read(Path folder) throws IOException {
        var json = folder.resolve(JSON);
        if (!Files.isRegularFile(json) || !Files.isRegularFile(folder.resolve(NETWORK))) {
            throw new RoadModelException("no road model in " + folder + ": want " + NETWORK + " and " + JSON
                    + ", as in the project's folder models/, or as 'truegrade train' makes them");
        }
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(Files.readAllBytes(json));
        } catch (JsonProcessingException e) {
            throw new RoadModelException(json + " is damaged (" + e.getOriginalMessage() + "): take the model anew", e);
        }
        checkFormat(json, root.path("format").asInt(0));
        checkClasses(json, root, "gradient", Gradient.class);
        checkClasses(json, root, "alignment", Alignment.class);
        checkInput(json, root.path("input"));
        var name = root.path("name").asText();
        if (name.isBlank()) {
            throw new RoadModelException(json + " gives the model no name");
        }
        var floors = new Floors(floor(json, root, "gradient"), floor(json, root, "alignment"));
        var hash = sha256(folder.resolve(NETWORK));
        var described = root.path("sha256").asText();
        if (!hash.equals(described)) {
            throw new RoadModelException(folder.resolve(NETWORK) + " is not the network that " + JSON
                    + " describes (SHA-256 " + hash.substring(0, 8) + ", not "
                    + described.substring(0, Math.min(8, described.length())) + "): take both anew");
        }
        return new RoadModel(folder, name, hash, floors);
    }

    private static void checkFormat(Path json, int format) throws RoadModelException {
        if (format > FORMAT) {
            throw new RoadModelException(json + " describes a model of format " + format
                    + "; this program runs formats up to " + FORMAT + ": update TrueGrade");
        }
        if (format < 1) {
            throw new RoadModelException(json + " is no description of a road model: it has no \"format\"");
        }
    }

    private static void checkInput(Path json, JsonNode input) throws RoadModelException {
        if (input.path("size").asInt() != NetworkInput.SIZE
                || Math.abs(input.path("rows_from").asDouble(NetworkInput.ROWS_FROM) - NetworkInput.ROWS_FROM) > 1e-9
                || Math.abs(input.path("rows_to").asDouble(NetworkInput.ROWS_TO) - NetworkInput.ROWS_TO) > 1e-9) {
            throw new RoadModelException(json + " wants other pictures than " + NetworkInput.SIZE + " x "
                    + NetworkInput.SIZE + " pixels of the rows from " + NetworkInput.ROWS_FROM + " to "
                    + NetworkInput.ROWS_TO);
        }
    }

    private static double floor(Path json, JsonNode root, String head) throws RoadModelException {
        double floor = root.path(head).path("unknown_below").asDouble(Double.NaN);
        if (!(floor >= 0 && floor <= 1)) {
            throw new RoadModelException(
                    json + " does not say below which probability " + head + " is unknown (unknown_below, 0 to 1)");
        }
        return floor;
    }

    private static <E extends Enum<E>> void checkClasses(Path json, JsonNode root, String head, Class<E> type)
            throws RoadModelException {
        var named = new ArrayList<String>();
        root.path(head).path("classes").forEach(node -> named.add(node.asText()));
        if (!named.equals(classNames(type))) {
            throw new RoadModelException(
                    json + " names the classes of " + head + " as " + named + ", not " + classNames(type));
        }
    }

    /** The classes of a question as {@code model.json} names them, in the order of the network's numbers. */
    public static <E extends Enum<E>> List<String> classNames(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** SHA-256 of a file as hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Name and hash as estimates carry them, e.g. {@code road-1 9f3ac1d2}. */
    public String label() {
        return name + " " + sha256.substring(0, 8);
    }

    public Path network() {
        return folder.resolve(NETWORK);
    }
}
