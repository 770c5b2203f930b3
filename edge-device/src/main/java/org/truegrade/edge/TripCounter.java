package org.truegrade.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.truegrade.trip.DurableFiles;

/**
 * Numbers for the names of trips that need no clock: how often this machine was started, and the how manieth trip since.
 * Kept in {@code trip.counter} beside the trips: boot counter, sequence, id of the boot.
 */
final class TripCounter {
    private static final Pattern CONTENT = Pattern.compile("(\\d{1,9}) (\\d{1,9}) ([-\\w]+)\\s*");

    /** @param boot starts of the machine, @param sequence trips since the last of them, both from 1 */
    record Number(int boot, int sequence) {}

    private final Path file;

    TripCounter(Path folder) {
        this.file = folder.resolve("trip.counter");
    }

    /**
     * Takes the next number; it is on the disk when this returns.
     *
     * @param bootId another one after each start of the machine
     */
    Number next(String bootId) throws IOException {
        var next = new Number(1, 1);
        if (Files.exists(file)) {
            var matcher = CONTENT.matcher(Files.readString(file));
            if (!matcher.matches()) {
                throw new IOException(
                        file + " is damaged; write '" + "BOOTS TRIPS ID' into it (two numbers above those of"
                                + " the last trip folder, any word), or delete it with the trips beside it");
            }
            int boot = Integer.parseInt(matcher.group(1));
            next = matcher.group(3).equals(bootId)
                    ? new Number(boot, Integer.parseInt(matcher.group(2)) + 1)
                    : new Number(boot + 1, 1);
        }
        var line = next.boot() + " " + next.sequence() + " " + bootId + "\n";
        DurableFiles.replace(file, line.getBytes(StandardCharsets.UTF_8));
        return next;
    }

    /** The kernel's id of this start of the machine. */
    static String bootId() throws IOException {
        var kernel = Path.of("/proc/sys/kernel/random/boot_id");
        return Files.exists(kernel) ? Files.readString(kernel).strip() : "unknown";
    }
}
