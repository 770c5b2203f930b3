package org.truegrade.trip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of a segment while it is written: append only, hashed as it grows. {@link #sync()} makes all bytes so far
 * survive a cut of the power. Belongs to the {@link TripWriter} that opened it, which closes it.
 */
public final class SegmentOutput extends OutputStream {
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest sha256 = newSha256();
    private long bytes;

    SegmentOutput(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        for (var buffer = ByteBuffer.wrap(data, offset, length); buffer.hasRemaining(); ) {
            channel.write(buffer);
        }
        sha256.update(data, offset, length);
        bytes += length;
    }

    /** Forces everything written so far onto the disk. */
    public void sync() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.force(true);
            channel.close();
        }
    }

    /** The manifest's line for the finished file. */
    ManifestEntry entry() {
        return new ManifestEntry(
                file.getFileName().toString(), bytes, HexFormat.of().formatHex(sha256.digest()));
    }
}
