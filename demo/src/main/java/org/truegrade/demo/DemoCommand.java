package org.truegrade.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.TripFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: from a fresh clone to a graded trip on a web page. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Drives eight simulated minutes through the real recorder, or takes a real recording (--drive), has the trip",
            "assessed by a server beside it, prints the address of its page, and serves until Ctrl-C."
        })
final class DemoCommand implements Callable<Integer> {
    private static final int SHARES = 1000;
    private static final double LONGEST_S = 900;

    @Option(names = "--drive", paramLabel = "PATH", description = "a real recording instead of the simulated drive")
    private @Nullable Path drive;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data folder (else TRUEGRADE_DATA, else ./data)",
            defaultValue = "${env:TRUEGRADE_DATA:-data}")
    private Path data = Path.of("data");

    @Option(names = "--port", paramLabel = "N", description = "port of the page; 0, the default, takes any free one")
    private int port;

    @Option(names = "--once", description = "end when the trip is analysed")
    private boolean once;

    @Option(names = "--no-serve", description = "only record; print the trip's folder on stdout")
    private boolean noServe;

    @Option(names = "--seconds", hidden = true, description = "cut the simulated drive (for tests)")
    private double seconds = LONGEST_S;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SystemTicker ticker = new SystemTicker();

    @Override
    public Integer call() throws Exception {
        var folder = data.toAbsolutePath().normalize();
        var work = Files.createDirectories(folder.resolve("demo"));
        if (noServe) {
            for (var trip : trips(work)) {
                spec.commandLine().getOut().println(trip);
            }
            spec.commandLine().getOut().flush();
            return 0;
        }
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        var launcher = new Launcher(home());
        try (var server = ServerProcess.start(launcher, folder, inbox, port, work.resolve("serve.log"))) {
            var hook = new Thread(server::close, "stop-serve");
            Runtime.getRuntime().addShutdownHook(hook);
            int result = show(server, inbox, trips(work));
            if (!once) {
                say("The server runs until Ctrl-C.");
                server.awaitEnd();
            }
            return result;
        }
    }

    private int show(ServerProcess server, Path inbox, List<Path> trips) throws IOException, InterruptedException {
        var link = server.awaitLink();
        var ids = new ArrayList<String>();
        for (var trip : trips) {
            ids.add(TripFolder.info(trip).id());
            Files.move(trip, inbox.resolve(trip.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        say("Analysing: events from the signals, the road from the video …");
        int failed = 0;
        for (var id : ids) {
            var result = server.awaitAnalysed(id);
            failed += result.equals("failed") ? 1 : 0;
            say("trip " + id.substring(0, 8) + ": "
                    + switch (result) {
                        case "failed" -> "the analysis failed; its page says why";
                        case "not-scorable" -> "no score; its page says why";
                        default -> "score " + result;
                    });
        }
        spec.commandLine().getOut().println(link + "?to=trips/" + ids.getFirst());
        spec.commandLine().getOut().flush();
        say("Open this address; it signs in once, within half an hour.");
        return failed == 0 ? 0 : 1;
    }

    /** The closed trip folders to be shown. */
    private List<Path> trips(Path work) throws IOException, InterruptedException {
        return drive == null ? List.of(simulated(work)) : imported(drive, work);
    }

    private Path simulated(Path work) throws IOException, InterruptedException {
        long start = ticker.nanos();
        var recorded = new RecordedDrive(work, ticker, seconds);
        Path folder;
        if (System.console() != null && System.console().isTerminal()) {
            try (var bar = new ProgressBarBuilder()
                    .setTaskName("Driving")
                    .setInitialMax(SHARES)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .build()) {
                folder = recorded.record(share -> bar.stepTo(Math.round(share * SHARES)));
                bar.stepTo(SHARES);
            }
        } else {
            say("Driving eight simulated minutes through the recorder …");
            folder = recorded.record(share -> {});
        }
        say(String.format("The drive took %.0f s.", (ticker.nanos() - start) / 1e9));
        return folder;
    }

    private List<Path> imported(Path path, Path work) throws IOException, InterruptedException {
        var lines = new Launcher(home())
                .run(
                        work.resolve("import.log"),
                        List.of("import", "--drive", path.toAbsolutePath().toString(), "--out", work.toString()));
        var folders =
                lines.stream().filter(line -> !line.isBlank()).map(Path::of).toList();
        if (folders.isEmpty()) {
            throw new IOException(path + ": the import gave no trip");
        }
        return folders;
    }

    private static Path home() throws IOException {
        return Optional.ofNullable(System.getProperty("truegrade.home", System.getenv("TRUEGRADE_HOME")))
                .map(Path::of)
                .orElseThrow(() -> new IOException("start the demo as './truegrade demo': it needs the folder of the"
                        + " project (TRUEGRADE_HOME) to start the server"));
    }

    private void say(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }
}
