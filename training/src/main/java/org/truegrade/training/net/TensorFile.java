package org.truegrade.training.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.truegrade.trip.DurableFiles;

/** Named numbers and named words in one file, replaced as a whole: a cut leaves the old file or the new one. */
record TensorFile(Map<String, String> words, Map<String, Tensor> tensors) {
    private static final int MAGIC = 0x54475431;

    void write(Path file) throws IOException {
        long size = tensors.values().stream()
                .mapToLong(t -> 4L * t.values().length + 200)
                .sum();
        var bytes = new ByteArrayOutputStream((int) Math.min(size, Integer.MAX_VALUE - 16));
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(words.size());
            for (var word : words.entrySet()) {
                out.writeUTF(word.getKey());
                out.writeUTF(word.getValue());
            }
            out.writeInt(tensors.size());
            for (var entry : tensors.entrySet()) {
                out.writeUTF(entry.getKey());
                var shape = entry.getValue().shape();
                out.writeInt(shape.length);
                for (long length : shape) {
                    out.writeLong(length);
                }
                var values = entry.getValue().values();
                var buffer = ByteBuffer.allocate(4 * values.length);
                buffer.asFloatBuffer().put(values);
                out.write(buffer.array());
            }
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        DurableFiles.replace(file, bytes.toByteArray());
    }

    static TensorFile read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is not a file of numbers that training wrote: delete it");
            }
            var words = new LinkedHashMap<String, String>();
            for (int left = in.readInt(); left > 0; left--) {
                words.put(in.readUTF(), in.readUTF());
            }
            var tensors = new LinkedHashMap<String, Tensor>();
            for (int left = in.readInt(); left > 0; left--) {
                var name = in.readUTF();
                var shape = new long[in.readInt()];
                long count = 1;
                for (int i = 0; i < shape.length; i++) {
                    shape[i] = in.readLong();
                    count *= shape[i];
                }
                var raw = in.readNBytes(Math.toIntExact(4 * count));
                var values = new float[(int) count];
                ByteBuffer.wrap(raw).asFloatBuffer().get(values);
                tensors.put(name, new Tensor(shape, values));
            }
            return new TensorFile(words, tensors);
        }
    }

    /** The tensors whose names begin with a word and a slash, without it. */
    Map<String, Tensor> under(String prefix) {
        var found = new LinkedHashMap<String, Tensor>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(prefix + "/")) {
                found.put(name.substring(prefix.length() + 1), tensor);
            }
        });
        return found;
    }

    static void put(Map<String, Tensor> into, String prefix, Map<String, Tensor> tensors) {
        tensors.forEach((name, tensor) -> into.put(prefix + "/" + name, tensor));
    }
}
