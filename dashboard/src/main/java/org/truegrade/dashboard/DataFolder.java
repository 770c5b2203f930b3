package org.truegrade.dashboard;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The data folder while this server owns it. Two servers on one folder would analyse each trip twice. */
final class DataFolder implements AutoCloseable {
    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder where missing, for the owner only, and locks it.
     *
     * @throws ServeFailure when it cannot be written or another server has it
     */
    static DataFolder claim(Path data) throws ServeFailure {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(data);
                if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
                }
            }
            var channel =
                    FileChannel.open(data.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new ServeFailure("another server runs on the data folder " + data
                        + ": stop it, or choose another folder with --data");
            }
            return new DataFolder(channel);
        } catch (IOException e) {
            throw new ServeFailure("the data folder " + data + " cannot be used (" + e
                    + "): make it writable, or choose another one with --data");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another server inside this process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
