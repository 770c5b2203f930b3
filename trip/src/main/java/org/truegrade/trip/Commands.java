package org.truegrade.trip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;

/** How every command of the house starts and ends: 0 done, 1 failed with one clear line, 2 wrong usage. */
public final class Commands {
    private Commands() {}

    /**
     * Runs a picocli root.
     *
     * @return exit code of the process
     */
    public static int run(Object root, String... args) {
        return new CommandLine(root)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> failed(failure, commandLine))
                .setParameterExceptionHandler((wrong, unused) -> {
                    var command = wrong.getCommandLine();
                    command.getErr().println("truegrade: " + wrong.getMessage());
                    command.getErr().println("usage: truegrade " + command.getCommandName() + " --help");
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
    }

    private static int failed(Exception failure, CommandLine commandLine) throws Exception {
        var line = switch (failure) {
            case NoSuchFileException e -> e.getFile() + " does not exist";
            case NotDirectoryException e -> e.getFile() + " is no folder";
            case UncheckedIOException e -> e.getMessage();
            case IOException e -> e.getMessage();
            case IllegalArgumentException e -> e.getMessage();
            default -> null;
        };
        if (line == null) {
            throw failure;
        }
        commandLine.getErr().println("truegrade: " + line);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
