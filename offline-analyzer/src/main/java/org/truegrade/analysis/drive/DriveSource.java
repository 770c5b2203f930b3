package org.truegrade.analysis.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A foreign recording, read but not yet written.
 *
 * @param files everything that its ids depend on
 * @param table its values; empty for a video alone
 * @param video its front camera; empty without
 * @param parts the trips in it
 * @param remarks what was left out and why, one line each
 */
record DriveSource(
        List<Path> files,
        Optional<DriveTable> table,
        Optional<Video> video,
        List<DrivePart> parts,
        List<String> remarks) {
    private static final int NAMED_COMPLAINTS = 5;

    /**
     * @param timesNs capture of every frame in the telemetry's clock
     */
    record Video(Path file, long[] timesNs) {}

    /** One CSV of an OBD logger. */
    static DriveSource ofLog(Path csv) throws IOException {
        var table = DriveTableFile.read(csv);
        if (table.columns().stream().noneMatch(column -> Column.isKnown(column.name()))) {
            throw new IOException(csv + " is of an unknown kind: none of its columns is known");
        }
        var parts = Parts.of(table).stream()
                .map(rows -> new DrivePart(rows.getFirst().timeNs(), table.wallClock(), rows))
                .toList();
        return new DriveSource(List.of(csv), Optional.of(table), Optional.empty(), parts, remarks(table));
    }

    /** A folder with telemetry.csv, or front.mp4 with frames.csv, or all of them. */
    static DriveSource ofFolder(Path folder) throws IOException {
        var telemetry = folder.resolve("telemetry.csv");
        var front = folder.resolve("front.mp4");
        if (!Files.exists(telemetry) && !Files.exists(front)) {
            throw new IOException(folder + " is of an unknown kind: it holds neither telemetry.csv nor front.mp4");
        }
        var table =
                Files.exists(telemetry) ? Optional.of(DriveTableFile.read(telemetry)) : Optional.<DriveTable>empty();
        var remarks = new ArrayList<>(table.map(DriveSource::remarks).orElse(List.of()));
        var frames = Files.exists(front)
                ? FrameTimes.read(folder.resolve("frames.csv"))
                : new FrameTimes(new long[0], Optional.empty());
        frames.missing().ifPresent(why -> remarks.add("front.mp4 is not imported: " + why + "."));
        if (table.isEmpty() && frames.timesNs().length == 0) {
            throw new IOException(folder + ": there is no telemetry.csv, and front.mp4 cannot be placed in time: "
                    + frames.missing().orElse("it has no frames"));
        }
        var video =
                frames.timesNs().length > 0 ? Optional.of(new Video(front, frames.timesNs())) : Optional.<Video>empty();
        var files = Stream.of(telemetry, folder.resolve("frames.csv"), front)
                .filter(Files::exists)
                .toList();
        return new DriveSource(files, table, video, List.of(whole(table, video)), remarks);
    }

    private static DrivePart whole(Optional<DriveTable> table, Optional<Video> video) {
        var rows = table.map(DriveTable::rows).orElse(List.of());
        long begin = Math.min(
                rows.isEmpty() ? Long.MAX_VALUE : rows.getFirst().timeNs(),
                video.map(found -> found.timesNs()[0]).orElse(Long.MAX_VALUE));
        return new DrivePart(begin, table.map(DriveTable::wallClock).orElse(true), rows);
    }

    private static List<String> remarks(DriveTable table) {
        var remarks = new ArrayList<String>();
        var complaints = table.complaints();
        complaints.stream()
                .limit(NAMED_COMPLAINTS)
                .forEach(complaint -> remarks.add("Row left out: " + complaint + "."));
        if (complaints.size() > NAMED_COMPLAINTS) {
            remarks.add("And " + (complaints.size() - NAMED_COMPLAINTS) + " rows more were left out.");
        }
        if (table.assumedTimes()) {
            remarks.add("The log has no times of its own, only row numbers; one row a second is assumed.");
        }
        for (var column : table.columns()) {
            if (!Column.isKnown(column.name())) {
                remarks.add("Column '" + column.name() + "' is not known; it is kept as signal "
                        + column.signal().name() + " without a unit.");
            }
        }
        return remarks;
    }
}
