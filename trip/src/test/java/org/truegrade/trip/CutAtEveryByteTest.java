package org.truegrade.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The power may be cut at any byte: what was whole is read, what was torn is named, nothing throws. */
class CutAtEveryByteTest {
    @TempDir
    Path parent;

    @ParameterizedTest
    @ValueSource(strings = {"0000.signals.avro", "0001.signals.avro"})
    void ofASignalsFileTheWholeBlocksAreRead(String name) throws IOException {
        var folder = SmallTrip.write(parent);
        var file = folder.resolve(name);
        var bytes = Files.readAllBytes(file);
        var all = samplesOf(file);
        int longestSoFar = 0;
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));

            var samples = new ArrayList<Sample>();
            var reading = SignalsFile.read(file, samples::add, note -> {});

            assertThat(samples).as("cut at %d", length).isEqualTo(all.subList(0, samples.size()));
            assertThat(samples.size()).isGreaterThanOrEqualTo(longestSoFar);
            if (reading.wholeBytes() != length) {
                assertThat(reading.damages()).as("cut at %d", length).hasSize(1);
            }
            longestSoFar = samples.size();
            assertThat(TripFolder.read(folder).trip().info().id()).startsWith("9f3ac1d2");
        }
        // One block a second: the last byte costs only what came after the block before it.
        assertThat(longestSoFar).isLessThan(all.size());
        assertThat(all.size() - longestSoFar).isLessThanOrEqualTo(3 * 2 + 1);
    }

    @Test
    void ofAVideoTheWholeFragmentsStay() throws IOException {
        var file = SmallTrip.write(parent).resolve("0000.front.mp4");
        var bytes = Files.readAllBytes(file);
        long head = 16 + 28;
        long fragment = 20 + 38;
        for (int length = 0; length <= bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            long expected = length < 16 + 28 ? 0 : head + (length - head) / fragment * fragment;
            assertThat(Mp4Boxes.wholeBytes(file)).as("cut at %d", length).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001.signals.avro", "0001.front.mp4", "manifest.jsonl"})
    void recoverMendsEveryCut(String name) throws IOException {
        var original = SmallTrip.write(parent);
        var bytes = Files.readAllBytes(original.resolve(name));
        // The file that the power cut tore is not in the manifest yet.
        var manifest = Files.readAllLines(original.resolve("manifest.jsonl")).stream()
                .filter(line -> !line.contains(name))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        for (int length = 1; length < bytes.length; length += 11) {
            var folder = Files.createDirectory(parent.resolve("cut-" + length));
            for (var file : List.of(
                    "trip.json", "0000.signals.avro", "0000.front.mp4", "0001.signals.avro", "0001.front.mp4")) {
                Files.copy(original.resolve(file), folder.resolve(file));
            }
            Files.writeString(folder.resolve("manifest.jsonl"), manifest);
            Files.write(folder.resolve(name), Arrays.copyOf(bytes, length));

            var report = TripCheck.recover(folder);

            assertThat(report.whole()).as("cut at %d: %s", length, report).isTrue();
            if (!name.equals("manifest.jsonl")) {
                long kept = Files.exists(folder.resolve(name)) ? Files.size(folder.resolve(name)) : 0;
                long torn =
                        Files.exists(folder.resolve(name + ".torn")) ? Files.size(folder.resolve(name + ".torn")) : 0;
                assertThat(kept + torn).as("no byte is thrown away").isEqualTo(length);
            }
        }
    }

    @Test
    void tripJsonThatIsTornIsRefusedInWords() throws IOException {
        var folder = SmallTrip.write(parent);
        var file = folder.resolve("trip.json");
        var bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length - 1; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            try {
                TripFolder.read(folder);
                throw new AssertionError("cut at " + length + " was taken for whole");
            } catch (TripFormatException e) {
                assertThat(e.getMessage()).contains("trip.json");
            }
        }
    }

    @Test
    void ofDamageInTheMiddleTheBlocksAroundItAreReadAndNothingThrows() throws IOException {
        var file = SmallTrip.write(parent).resolve("0000.signals.avro");
        var bytes = Files.readAllBytes(file);
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            var damaged = bytes.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            SignalsFile.read(file, sample -> {}, note -> {});
        }
        // A destroyed sync marker after the first of the two blocks: the second block is still found.
        var torn = bytes.clone();
        var marker = Arrays.copyOfRange(bytes, bytes.length - 16, bytes.length);
        int first = indexOf(bytes, marker, headEnd(bytes, marker));
        torn[first] ^= 0x55;
        Files.write(file, torn);
        var samples = new ArrayList<Sample>();
        var reading = SignalsFile.read(file, samples::add, note -> {});
        assertThat(reading.damages()).isNotEmpty();
        assertThat(samples).isNotEmpty().isSubsetOf(wholeSamples(bytes, file));
    }

    private static List<Sample> wholeSamples(byte[] bytes, Path file) throws IOException {
        Files.write(file, bytes);
        return samplesOf(file);
    }

    private static int headEnd(byte[] bytes, byte[] marker) {
        return indexOf(bytes, marker, 0) + 16;
    }

    private static int indexOf(byte[] bytes, byte[] part, int from) {
        for (int i = from; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("no such part");
    }

    private static List<Sample> samplesOf(Path file) throws IOException {
        var samples = new ArrayList<Sample>();
        assertThat(SignalsFile.read(file, samples::add, note -> {}).damages()).isEmpty();
        return samples;
    }
}
