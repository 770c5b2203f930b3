package org.truegrade.trip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** {@code road.avro}: the stored road estimates of a trip. Written whole and put in place at once. */
public final class RoadEstimatesFile {
    public static final String NAME = "road.avro";
    private static final Schema SCHEMA = new Schema.Parser().parse("""
                    {"type": "record", "name": "RoadEstimate", "namespace": "org.truegrade.trip", "fields": [
                      {"name": "time_ns", "type": "long"},
                      {"name": "from_m", "type": "double"},
                      {"name": "to_m", "type": "double"},
                      {"name": "witness", "type": "string"},
                      {"name": "model", "type": "string"},
                      {"name": "gradient", "doc": "thousandths: uphill, level, downhill",
                       "type": ["null", {"type": "array", "items": "int"}]},
                      {"name": "alignment", "doc": "thousandths: straight, curve, left turn, right turn",
                       "type": ["null", {"type": "array", "items": "int"}]},
                      {"name": "slope_mean", "type": ["null", "double"]},
                      {"name": "slope_deviation", "type": ["null", "double"]}]}
                    """);

    private static final String CROP_KEY = "truegrade.crop";

    private RoadEstimatesFile() {}

    public static void write(Path folder, List<RoadEstimate> estimates) throws IOException {
        write(folder, estimates, Optional.empty());
    }

    /**
     * @param crop which part of the frames was looked at, in the words of whoever looked; kept in the file's header
     */
    public static void write(Path folder, List<RoadEstimate> estimates, Optional<String> crop) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var avro = new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(SCHEMA))) {
            crop.ifPresent(words -> avro.setMeta(CROP_KEY, words));
            avro.create(SCHEMA, bytes, new byte[16]);
            for (var estimate : estimates) {
                avro.append(toRecord(estimate));
            }
        }
        DurableFiles.replace(folder.resolve(NAME), bytes.toByteArray());
    }

    /**
     * @return empty when nobody has looked at the road of this trip yet
     * @throws TripFormatException when the file is damaged; it can be made again from the video
     */
    public static Optional<List<RoadEstimate>> read(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var estimates = new ArrayList<RoadEstimate>();
        try (var avro = new DataFileReader<GenericRecord>(
                new SeekableByteArrayInput(Files.readAllBytes(file)), new GenericDatumReader<>())) {
            for (var node : avro) {
                estimates.add(fromRecord(node));
            }
        } catch (IOException | AvroRuntimeException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
        return Optional.of(estimates);
    }

    /** Which part of the frames was looked at; empty where the file does not say so or there is none. */
    public static Optional<String> crop(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var avro = new DataFileReader<GenericRecord>(file.toFile(), new GenericDatumReader<>())) {
            return Optional.ofNullable(avro.getMetaString(CROP_KEY));
        } catch (IOException | AvroRuntimeException e) {
            throw damaged(file, e);
        }
    }

    private static TripFormatException damaged(Path file, Exception e) {
        return new TripFormatException(
                file + " is damaged (" + e.getMessage() + "): delete it and classify the trip again", e);
    }

    private static GenericRecord toRecord(RoadEstimate estimate) {
        var node = new GenericData.Record(SCHEMA);
        node.put("time_ns", estimate.timeNs());
        node.put("from_m", estimate.fromM());
        node.put("to_m", estimate.toM());
        node.put("witness", estimate.witness());
        node.put("model", estimate.model());
        node.put("gradient", estimate.gradient().map(RoadEstimatesFile::shares).orElse(null));
        node.put(
                "alignment", estimate.alignment().map(RoadEstimatesFile::shares).orElse(null));
        node.put("slope_mean", estimate.slope().map(RoadEstimate.Slope::mean).orElse(null));
        node.put(
                "slope_deviation",
                estimate.slope().map(RoadEstimate.Slope::deviation).orElse(null));
        return node;
    }

    private static RoadEstimate fromRecord(GenericRecord node) {
        Optional<RoadEstimate.Slope> slope =
                node.get("slope_mean") instanceof Double mean && node.get("slope_deviation") instanceof Double deviation
                        ? Optional.of(new RoadEstimate.Slope(mean, deviation))
                        : Optional.empty();
        return new RoadEstimate(
                (Long) node.get("time_ns"),
                (Double) node.get("from_m"),
                (Double) node.get("to_m"),
                String.valueOf(node.get("witness")),
                String.valueOf(node.get("model")),
                probabilities(Gradient.class, node.get("gradient")),
                probabilities(Alignment.class, node.get("alignment")),
                slope);
    }

    private static <E extends Enum<E>> List<Integer> shares(Probabilities<E> probabilities) {
        return List.copyOf(probabilities.thousandths().values());
    }

    private static <E extends Enum<E>> Optional<Probabilities<E>> probabilities(
            Class<E> type, @Nullable Object shares) {
        if (!(shares instanceof List<?> list)) {
            return Optional.empty();
        }
        var values =
                list.stream().mapToDouble(share -> ((Integer) share) / 1000.0).toArray();
        return Optional.of(Probabilities.of(type, values));
    }
}
