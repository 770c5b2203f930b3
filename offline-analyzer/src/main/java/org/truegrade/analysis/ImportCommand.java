package org.truegrade.analysis;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truegrade.analysis.drive.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code import --drive PATH --out DIR}: a foreign recording into trip folders. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Turns a drive's folder or one CSV into trip folders under DIR and prints their paths on stdout. A log"
                        + " that pauses for more than 10 s or jumps becomes several trips.")
final class ImportCommand implements Callable<Integer> {
    @Option(
            names = "--drive",
            required = true,
            paramLabel = "PATH",
            description = "an OBD log (.csv), or a folder with telemetry.csv, frames.csv and front.mp4")
    private Path drive = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the trip folders are made")
    private Path out = Path.of("");

    @Option(names = "--vehicle", paramLabel = "NAME", description = "the vehicle as the fleet calls it")
    private @Nullable String vehicle;

    @Option(names = "--vehicle-class", description = "car, van or truck: row of the threshold table")
    private @Nullable String vehicleClass;

    @Option(names = "--fuel", description = "petrol, diesel or unknown")
    private @Nullable String fuel;

    @Option(names = "--red-line", paramLabel = "RPM", description = "first forbidden engine speed, from the maker")
    private @Nullable Double redLine;

    @Option(names = "--driver", paramLabel = "NAME", description = "the driver as the fleet calls them")
    private @Nullable String driver;

    @Option(names = "--zone", description = "time zone for local dates, e.g. Europe/Berlin", defaultValue = "UTC")
    private String zone = "UTC";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var imported = Import.drive(drive, out, options());
        imported.remarks().forEach(remark -> spec.commandLine().getErr().println("truegrade: " + remark));
        imported.folders().forEach(folder -> spec.commandLine().getOut().println(folder));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Import.Options options() {
        return new Import.Options(
                Optional.ofNullable(vehicle),
                Optional.ofNullable(vehicleClass),
                Optional.ofNullable(fuel),
                redLine == null ? OptionalDouble.empty() : OptionalDouble.of(redLine),
                Optional.ofNullable(driver),
                zone);
    }
}
