package org.truegrade.obd.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A conversation on its way into a file of JSON Lines; complete up to the last exchange however the program ends. */
public final class Recording implements AutoCloseable {
    private final Writer out;
    private int exchanges;

    private Recording(Writer out) {
        this.out = out;
    }

    /** @throws IOException when the file exists already or cannot be written */
    public static Recording into(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " exists already; choose another name, a recording is never overwritten");
        }
        return new Recording(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** @throws UncheckedIOException when the disk is full */
    synchronized void add(RecordedExchange exchange) {
        try {
            out.write(exchange.toJson());
            out.write('\n');
            out.flush();
            exchanges++;
        } catch (IOException e) {
            throw new UncheckedIOException("the recording cannot be written: " + e.getMessage(), e);
        }
    }

    public synchronized int exchanges() {
        return exchanges;
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    /**
     * Reads a recording; also any file for {@code obd decode}, without times then.
     *
     * @throws IOException when it has no exchange at all, or a line in the middle is none
     */
    public static List<RecordedExchange> read(Path file) throws IOException {
        var all = new ArrayList<RecordedExchange>();
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            var exchange = RecordedExchange.parse(lines.get(i));
            if (exchange.isEmpty() && i + 1 < lines.size()) {
                throw new IOException(file + ", line " + (i + 1) + ": no exchange with request and reply");
            }
            exchange.ifPresent(all::add); // a torn last line is left out
        }
        if (all.isEmpty()) {
            throw new IOException(file + " holds no exchange; was it made by 'truegrade obd record'?");
        }
        return all;
    }
}
