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
 * @param gradientFloor below this probability of its best class the gradient is unknown
 * @param alignmentFloor below this probability of its best class the alignment is unknown
 */
public record RoadModel(Path folder, String name, String sha256, double gradientFloor, double alignmentFloor) {
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
        int format = root.path("format").asInt(0);
        if (format != FORMAT) {
            throw new RoadModelException(
                    json + " describes a model of kind " + format + "; this program runs kind " + FORMAT);
        }
        checkClasses(json, root, "gradient", Gradient.class);
        checkClasses(json, root, "alignment", Alignment.class);
        if (root.path("input").path("size").asInt() != NetworkInput.SIZE) {
            throw new RoadModelException(json + " wants pictures of another size than " + NetworkInput.SIZE);
        }
        var hash = sha256(folder.resolve(NETWORK));
        var described = root.path("sha256").asText();
        if (!hash.equals(described)) {
            throw new RoadModelException(folder.resolve(NETWORK) + " is not the network that " + JSON
                    + " describes (SHA-256 " + hash.substring(0, 8) + ", not "
                    + described.substring(0, Math.min(8, described.length())) + "): take both anew");
        }
        return new RoadModel(
                folder,
                root.path("name").asText(),
                hash,
                root.path("gradient").path("unknown_below").asDouble(),
                root.path("alignment").path("unknown_below").asDouble());
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
