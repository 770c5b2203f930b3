package org.truegrade.dashboard;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the module's commands. */
@Command(
        name = "truegrade",
        subcommands = ServeCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "The driver assessor that knows the road.")
public final class DashboardMain {
    private DashboardMain() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /**
     * @return 0 done, 1 failed with one line on standard error, 2 wrong usage
     */
    public static int run(String... args) {
        return line().execute(args);
    }

    static CommandLine line() {
        return new CommandLine(new DashboardMain()).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println(ServeFailure.inOneLine(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
