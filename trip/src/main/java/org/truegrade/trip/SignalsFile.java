package org.truegrade.trip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * {@code NNNN.signals.avro}: an Avro object container of {@link Sample}s and {@link Note}s. A sample names its signal by
 * its place in the header's list, which gives name, unit and source of each.
 */
final class SignalsFile {
    private static final String SIGNALS_KEY = "truegrade.signals";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = new Schema.Parser().parse("""
                    [
                      {"type": "record", "name": "Sample", "namespace": "org.truegrade.trip", "fields": [
                        {"name": "time_ns", "type": "long"},
                        {"name": "signal", "type": "int", "doc": "index into the header's truegrade.signals"},
                        {"name": "value", "type": "double"}]},
                      {"type": "record", "name": "Note", "namespace": "org.truegrade.trip", "fields": [
                        {"name": "time_ns", "type": "long"},
                        {"name": "source", "type": "string"},
                        {"name": "kind", "type": "string"},
                        {"name": "text", "type": "string"}]}
                    ]""");

    private SignalsFile() {}

    /** Writes one file; every {@link #sync()} ends an Avro block and forces it onto the disk. */
    static final class Writer {
        private final DataFileWriter<Object> avro;
        private final SegmentOutput out;

        Writer(SegmentOutput out, List<Signal> signals) throws IOException {
            this.out = out;
            var places = new HashMap<Signal, Integer>();
            for (int i = 0; i < signals.size(); i++) {
                places.put(signals.get(i), i);
            }
            avro = new DataFileWriter<>(new EntryWriter(places));
            avro.setMeta(SIGNALS_KEY, toJson(signals));
            avro.create(SCHEMA, new Unclosed(out));
        }

        void write(Object entry) throws IOException {
            avro.append(entry);
        }

        void sync() throws IOException {
            avro.flush();
            out.sync();
        }

        void close() throws IOException {
            avro.close();
            out.close();
        }
    }

    /** Avro closes its stream before the hash of the file was taken; this keeps the file open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            out.write(data, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * How far a file could be read.
     *
     * @param wholeBytes end of the last whole block; 0 when not even the head is whole
     * @param damages what could not be read; empty for a whole file
     */
    record Reading(long wholeBytes, List<Damage> damages) {}

    /** Gives every entry of every whole block, in the order of the file. */
    static Reading read(Path file, Consumer<Sample> samples, Consumer<Note> notes) throws IOException {
        var name = file.getFileName().toString();
        var bytes = Files.readAllBytes(file);
        var entries = new EntryReader();
        int headEnd;
        try (var avro = new DataFileReader<Object>(new SeekableByteArrayInput(bytes), entries)) {
            entries.signals = fromJson(avro.getMetaString(SIGNALS_KEY));
            headEnd = (int) avro.previousSync();
        } catch (IOException | AvroRuntimeException | IllegalArgumentException e) {
            return new Reading(
                    0,
                    List.of(new Damage(
                            name, "the head of the file is torn; none of its " + bytes.length + " bytes can be read")));
        }
        var blocks = new AvroBlocks(bytes, headEnd);
        while (blocks.next()) {
            var block = entries.readAll(bytes, blocks.dataFrom(), blocks.dataTo(), blocks.count());
            if (block.isEmpty()) {
                blocks.reject();
                continue;
            }
            blocks.accept();
            for (var entry : block.get()) {
                switch (entry) {
                    case Sample sample -> samples.accept(sample);
                    case Note note -> notes.accept(note);
                    default -> throw new IllegalStateException("an entry is a sample or a note");
                }
            }
        }
        return new Reading(blocks.wholeBytes(), blocks.damages(name));
    }

    private static byte[] toJson(List<Signal> signals) {
        var list = JSON.createArrayNode();
        for (var signal : signals) {
            list.addObject()
                    .put("name", signal.name())
                    .put("unit", signal.unit())
                    .put("source", signal.source());
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Signal> fromJson(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("the header has no " + SIGNALS_KEY);
        }
        try {
            var signals = new ArrayList<Signal>();
            for (JsonNode node : JSON.readTree(text)) {
                signals.add(new Signal(
                        node.path("name").asText(),
                        node.path("unit").asText(),
                        node.path("source").asText()));
            }
            return signals;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the header's " + SIGNALS_KEY + " is no JSON", e);
        }
    }

    private record EntryWriter(Map<Signal, Integer> places) implements DatumWriter<Object> {
        @Override
        public void setSchema(Schema schema) {}

        @Override
        public void write(Object entry, Encoder out) throws IOException {
            switch (entry) {
                case Sample sample -> {
                    var place = places.get(sample.signal());
                    if (place == null) {
                        throw new IllegalArgumentException(
                                "signal " + sample.signal().name() + " was not announced when the trip was begun");
                    }
                    out.writeIndex(0);
                    out.writeLong(sample.timeNs());
                    out.writeInt(place);
                    out.writeDouble(sample.value());
                }
                case Note note -> {
                    out.writeIndex(1);
                    out.writeLong(note.timeNs());
                    out.writeString(note.source());
                    out.writeString(note.kind());
                    out.writeString(note.text());
                }
                default -> throw new IllegalArgumentException("a sample or a note, not " + entry.getClass());
            }
        }
    }

    private static final class EntryReader implements DatumReader<Object> {
        private List<Signal> signals = List.of();

        @Override
        public void setSchema(Schema schema) {}

        @Override
        public Object read(@Nullable Object reuse, Decoder in) throws IOException {
            if (in.readIndex() == 1) {
                return new Note(in.readLong(), in.readString(), in.readString(), in.readString());
            }
            long time = in.readLong();
            var signal = signals.get(in.readInt());
            return new Sample(time, signal, in.readDouble());
        }

        /** All entries of a block, or nothing when one of them cannot be read. */
        Optional<List<Object>> readAll(byte[] bytes, int from, int to, long count) {
            var in = DecoderFactory.get().binaryDecoder(bytes, from, to - from, null);
            var block = new ArrayList<>();
            try {
                for (long left = count; left > 0; left--) {
                    block.add(read(null, in));
                }
                return in.isEnd() ? Optional.of(block) : Optional.empty();
            } catch (IOException | AvroRuntimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }
    }
}
