package org.truegrade.trip;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify TRIP}: is everything there that was recorded? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks a trip folder against its manifest. Exit code 1 when something is torn, changed or missing.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TRIP", description = "the trip's folder")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "machine-readable, on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var report = TripCheck.verify(folder);
        print(report, json, spec);
        return report.whole() ? 0 : 1;
    }

    static void print(TripCheck.Report report, boolean json, CommandSpec spec) {
        if (json) {
            spec.commandLine().getOut().println(toJson(report));
            spec.commandLine().getOut().flush();
            return;
        }
        PrintWriter err = spec.commandLine().getErr();
        for (var file : report.files()) {
            err.println((file.verdict() == TripCheck.Verdict.WHOLE ? "  ok    " : "  BAD   ") + file.name() + ": "
                    + file.sentence());
        }
        report.damages().forEach(damage -> err.println("  BAD   " + damage));
        err.println("trip " + report.info().id() + ", "
                + report.info().state().name().toLowerCase(Locale.ROOT) + ": "
                + (report.whole() ? "whole" : "not whole; 'truegrade recover' mends what can be mended"));
    }

    private static String toJson(TripCheck.Report report) {
        var root = new ObjectMapper()
                .createObjectNode()
                .put("id", report.info().id())
                .put("state", report.info().state().name().toLowerCase(Locale.ROOT))
                .put("whole", report.whole());
        var files = root.putArray("files");
        for (var file : report.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("verdict", file.verdict().name().toLowerCase(Locale.ROOT))
                    .put("bytes", file.bytes())
                    .put("whole_bytes", file.wholeBytes());
        }
        var damages = root.putArray("damages");
        report.damages().forEach(damage -> damages.add(damage.toString()));
        return root.toString();
    }
}
