package org.truegrade.analysis.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.Vehicle;

/**
 * Turns a foreign recording into trip folders. Ids come from the content, so that the same file always gives the same trip
 * and is not imported twice. A folder appears under its name only when it is whole.
 */
public final class Import {
    /** Part of every id: a change of how files are read gives new trips, never silently other contents of old ones. */
    private static final String VERSION = "import 1";

    /**
     * What the one who imports knows better than the file; each part replaces what the drive's folder says.
     *
     * @param vehicle name as the fleet calls it
     * @param vehicleClass row of the threshold table
     * @param redLineRpm first forbidden engine speed
     * @param zone time zone for local dates
     */
    public record Options(
            Optional<String> vehicle,
            Optional<String> vehicleClass,
            Optional<String> fuel,
            OptionalDouble redLineRpm,
            Optional<String> driver,
            String zone) {
        public static final Options NONE = new Options(
                Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty(), "UTC");

        public Options {
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw new IllegalArgumentException(
                        "'" + zone + "' is no time zone; want one such as Europe/Berlin or UTC");
            }
        }

        private Vehicle applied(Vehicle known) {
            return new Vehicle(
                    vehicle.orElse(known.name()),
                    vehicleClass.orElse(known.vehicleClass()),
                    fuel.orElse(known.fuel()),
                    redLineRpm.isPresent() ? redLineRpm : known.redLineRpm());
        }
    }

    /**
     * @param folders the trip folders, in the order of the recording
     * @param remarks what a person must know, one line each
     */
    public record Imported(List<Path> folders, List<String> remarks) {}

    private Import() {}

    /**
     * @param drive one CSV, or a folder with telemetry.csv, frames.csv and front.mp4
     * @param out where the trip folders are made
     * @throws IOException when the drive is of an unknown kind or cannot be read; the message is one line for people
     */
    public static Imported drive(Path drive, Path out, Options options) throws IOException {
        var source = source(drive);
        var remarks = new ArrayList<>(source.remarks());
        var folders = new ArrayList<Path>();
        int number = 0;
        for (var part : source.parts()) {
            number++;
            var info = info(drive, source, options, number);
            folders.add(place(out, info.folderName(0, number), info, part, source, remarks));
        }
        return new Imported(folders, remarks);
    }

    private static DriveSource source(Path drive) throws IOException {
        if (!Files.exists(drive)) {
            throw new NoSuchFileException(drive.toString());
        }
        if (Files.isDirectory(drive)) {
            return DriveSource.ofFolder(drive);
        }
        if (drive.toString().endsWith(".csv")) {
            return DriveSource.ofLog(drive);
        }
        throw new IOException(
                drive + " is of an unknown kind: want a .csv log, or a folder with telemetry.csv or front.mp4");
    }

    private static TripInfo info(Path drive, DriveSource source, Options options, int number) throws IOException {
        var remarks = new ArrayList<>(DriveFacts.remarks(drive));
        if (source.parts().size() > 1) {
            remarks.add("Part " + number + " of " + source.parts().size()
                    + ": the log pauses for more than 10 s or jumps between the parts.");
        }
        remarks.addAll(source.remarks());
        return new TripInfo(
                id(source, number),
                TripInfo.Origin.IMPORTED,
                "import of " + DriveFacts.nameOf(drive),
                options.applied(DriveFacts.vehicle(drive)),
                options.driver().or(() -> DriveFacts.driver(drive)),
                TripInfo.SOFTWARE,
                options.zone(),
                source.parts().get(number - 1).anchors(),
                TripInfo.State.RECORDING,
                remarks);
    }

    /** A half-written trip lies in a hidden folder; it gets its name when it is whole. */
    private static Path place(
            Path out, String name, TripInfo info, DrivePart part, DriveSource source, List<String> remarks)
            throws IOException {
        var target = out.resolve(name);
        if (Files.exists(target)) {
            if (!TripFolder.info(target).id().equals(info.id())) {
                throw new IOException(target + " is there already and is another trip: choose another --out");
            }
            remarks.add(target + " was imported before and is left as it is");
            return target;
        }
        Files.createDirectories(out);
        var staging = Files.createTempDirectory(out, ".importing-");
        try {
            remarks.addAll(TripImport.write(staging, name, info, part, source));
            return Files.move(staging.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(staging);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String id(DriveSource source, int part) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((VERSION + ", part " + part).getBytes(StandardCharsets.UTF_8));
            for (var file : source.files()) {
                try (var in = Files.newInputStream(file)) {
                    var buffer = new byte[1 << 16];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        digest.update(buffer, 0, n);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
