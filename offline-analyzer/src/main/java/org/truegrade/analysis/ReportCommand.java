package org.truegrade.analysis;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.DurableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report TRIP}: the report card, one HTML file that needs nothing else. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes a trip's report card as one HTML file and prints its path on stdout.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TRIP", description = "the trip's folder")
    private Path folder = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the file to write; default: TRIP.report.html beside the folder")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var assessment = TripCommandLine.assess(folder, spec.commandLine().getErr());
        var whole = folder.toAbsolutePath().normalize();
        var file = out != null ? out : whole.resolveSibling(whole.getFileName() + ".report.html");
        DurableFiles.replace(
                file.toAbsolutePath(),
                ReportCard.html(assessment, ReportPictures.of(assessment)).getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getOut().println(file);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
