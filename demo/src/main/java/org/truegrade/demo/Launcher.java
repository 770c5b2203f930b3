package org.truegrade.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts other commands of this project as processes of their own. */
final class Launcher {
    private final Path script;

    /** @param home folder of the project, where the script {@code truegrade} lies */
    Launcher(Path home) throws IOException {
        this.script = home.resolve("truegrade");
        if (!Files.isExecutable(script)) {
            throw new IOException(script + " is missing: the demo starts other commands by it; start the demo as"
                    + " './truegrade demo', or say by TRUEGRADE_HOME where the project lies");
        }
    }

    /** @param log takes what the command writes for people */
    Process start(Path log, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(script.toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(log.toFile())
                .start();
    }

    /**
     * Runs a command to its end.
     *
     * @return its lines on standard output
     * @throws IOException with the command's own words when it fails
     */
    List<String> run(Path log, List<String> arguments) throws IOException, InterruptedException {
        var process = start(log, arguments);
        var lines = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(lastWords(log, arguments.getFirst()));
        }
        return lines;
    }

    /** The line in which a command said why it failed. */
    static String lastWords(Path log, String command) throws IOException {
        var own = Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("truegrade: "))
                .reduce((first, second) -> second);
        return own.map(line -> line.substring("truegrade: ".length()))
                .orElse("'" + command + "' ended unexpectedly; what it said is in " + log);
    }
}
