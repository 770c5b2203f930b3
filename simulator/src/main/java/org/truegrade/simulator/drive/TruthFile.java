package org.truegrade.simulator.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code NAME.truth.csv} beside a simulated trip's folder: ten lines a second of {@link Truth}. Used by one thread. */
public final class TruthFile implements AutoCloseable {
    private static final double EVERY_S = 0.1;

    private final Writer out;
    private double nextS;

    private TruthFile(Writer out) {
        this.out = out;
    }

    /** The file that belongs to a trip's folder. */
    public static Path beside(Path tripFolder) {
        return tripFolder.resolveSibling(tripFolder.getFileName() + ".truth.csv");
    }

    public static TruthFile create(Path file) throws IOException {
        var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write(Truth.HEADER + "\n");
        return new TruthFile(out);
    }

    /** Writes the present moment, unless the last line is less than a tenth of a second old. */
    public void write(World world) {
        if (world.state().timeS() < nextS - 1e-6) {
            return;
        }
        nextS = Math.floor(world.state().timeS() / EVERY_S + 1.000001) * EVERY_S;
        try {
            out.write(Truth.of(world).line() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the truth cannot be written; is the disk full?", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
