package org.truegrade.analysis.drive;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.truegrade.trip.Vehicle;

/** What is known of a foreign drive besides its values: the vehicle, the driver, who published it under which licence. */
final class DriveFacts {
    private static final Pattern DRIVER = Pattern.compile("driver-(\\d+)\\.csv");

    private DriveFacts() {}

    /** The table's vehicle, else one of which nothing but the folder's name is known. */
    static Vehicle vehicle(Path drive) throws IOException {
        var folder = nameOf(folderOf(drive));
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(DriveFacts.class.getResourceAsStream("drives.csv"), "drives.csv"),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (var row : rows) {
                if (folder.matches(row.getField("folder"))) {
                    return new Vehicle(
                            row.getField("vehicle"),
                            row.getField("class"),
                            row.getField("fuel"),
                            OptionalDouble.empty());
                }
            }
        }
        return Vehicle.car(folder);
    }

    static Optional<String> driver(Path drive) {
        var match = DRIVER.matcher(nameOf(drive));
        return match.matches() ? Optional.of("driver " + match.group(1)) : Optional.empty();
    }

    /** The lines of the SOURCE.md beside the drive that name its source and its licence. */
    static List<String> remarks(Path drive) throws IOException {
        var remarks = new ArrayList<String>();
        remarks.add("Imported from " + nameOf(folderOf(drive)) + (Files.isDirectory(drive) ? "" : "/" + nameOf(drive))
                + ".");
        var source = folderOf(drive).resolve("SOURCE.md");
        if (!Files.exists(source)) {
            remarks.add("Source and licence are not stated beside the file.");
            return remarks;
        }
        for (var line : Files.readAllLines(source)) {
            if (line.startsWith("- Source:") || line.startsWith("- Licence:")) {
                remarks.add(line.substring(2).strip());
            }
        }
        return remarks;
    }

    static Path folderOf(Path drive) {
        var absolute = drive.toAbsolutePath().normalize();
        return Files.isDirectory(absolute) ? absolute : Objects.requireNonNullElse(absolute.getParent(), absolute);
    }

    static String nameOf(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().normalize().getFileName(), path)
                .toString();
    }
}
