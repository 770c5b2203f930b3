package org.truegrade.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.truegrade.road.NetworkInput;
import org.truegrade.video.Picture;

/**
 * What the frozen trunk gives for each picture, kept on the disk: the trunk runs once a picture, and a run that was broken
 * off goes on where it stopped. One file a collection; each entry is the example's id and {@link #LENGTH} numbers of 16
 * bits.
 */
final class FeatureCache {
    /** Numbers of one picture: channels × 5 × 5. */
    static final int LENGTH = Vgg16.CHANNELS * 5 * 5;

    private static final int BATCH = 8;

    private final Path folder;
    private final Vgg16 trunk;

    FeatureCache(Path folder, Vgg16 trunk) {
        this.folder = folder;
        this.trunk = trunk;
    }

    /**
     * Features of every example of the source, and of its mirror image where asked for.
     *
     * @param mirrored which examples also count as their mirror image
     * @param done called with the number of pictures that are ready
     */
    Map<Example, short[]> features(ExampleSource source, Predicate<Example> mirrored, IntConsumer done)
            throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(source.name() + ".features");
        var known = read(file);
        var wanted = new ArrayList<Example>();
        var missing = new ArrayList<Example>();
        for (var example : source.examples()) {
            var kinds = mirrored.test(example) ? List.of(example, example.mirror()) : List.of(example);
            wanted.addAll(kinds);
            kinds.stream().filter(kind -> !known.containsKey(kind.id())).forEach(missing::add);
        }
        try (var out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 18))) {
            for (int from = 0; from < missing.size(); from += BATCH) {
                done.accept(wanted.size() - missing.size() + from);
                var batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
                var numbers = look(source, batch);
                for (int i = 0; i < batch.size(); i++) {
                    var half = half(numbers, i * LENGTH);
                    write(out, batch.get(i).id(), half);
                    known.put(batch.get(i).id(), half);
                }
                out.flush();
            }
        }
        done.accept(wanted.size());
        var features = new LinkedHashMap<Example, short[]>();
        for (var example : wanted) {
            var found = known.get(example.id());
            if (found != null) {
                features.put(example, found);
            }
        }
        return features;
    }

    private float[] look(ExampleSource source, List<Example> batch) throws IOException {
        var input = new float[batch.size() * NetworkInput.LENGTH];
        for (int i = 0; i < batch.size(); i++) {
            var seen = NetworkInput.of(source.picture(batch.get(i)));
            NetworkInput.fill(batch.get(i).mirrored() ? mirror(seen) : seen, input, i * NetworkInput.LENGTH);
        }
        return trunk.features(input, NetworkInput.SIZE);
    }

    static Picture mirror(Picture picture) {
        var bgr = new byte[picture.bgr().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int from = 3 * (y * picture.width() + x);
                int to = 3 * (y * picture.width() + picture.width() - 1 - x);
                System.arraycopy(picture.bgr(), from, bgr, to, 3);
            }
        }
        return new Picture(picture.width(), picture.height(), bgr);
    }

    private static short[] half(float[] numbers, int from) {
        var half = new short[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            half[i] = Float.floatToFloat16(numbers[from + i]);
        }
        return half;
    }

    private static void write(DataOutputStream out, String id, short[] features) throws IOException {
        out.writeUTF(id);
        for (short value : features) {
            out.writeShort(value);
        }
    }

    /** What is whole in the file; a torn last entry is cut off. */
    private static Map<String, short[]> read(Path file) throws IOException {
        var known = new LinkedHashMap<String, short[]>();
        if (!Files.exists(file)) {
            return known;
        }
        long whole = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 18))) {
            while (true) {
                var id = in.readUTF();
                var features = new short[LENGTH];
                for (int i = 0; i < LENGTH; i++) {
                    features[i] = in.readShort();
                }
                known.put(id, features);
                whole += 2 + id.length() + 2L * LENGTH;
            }
        } catch (EOFException e) {
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
            return known;
        }
    }
}
