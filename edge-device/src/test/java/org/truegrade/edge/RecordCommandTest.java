package org.truegrade.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecordCommandTest {
    @TempDir
    private Path folder;

    private String failure(String toml, String... more) throws Exception {
        var file = Files.writeString(folder.resolve("node.toml"), toml);
        var error = new StringWriter();
        var args = new ArrayList<>(List.of("record", "--config", file.toString()));
        args.addAll(List.of(more));
        int code = new CommandLine(new Root())
                .setErr(new PrintWriter(error))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(args.toArray(String[]::new));
        assertThat(code).isEqualTo(1);
        assertThat(error.toString().strip()).as("one line").doesNotContain("\n");
        return error.toString().strip();
    }

    @CommandLine.Command(name = "truegrade", subcommands = RecordCommand.class)
    private static final class Root {}

    @Test
    void eachWrongSettingIsOneLineThatSaysWhatAndWhere() throws Exception {
        assertThat(failure("out = \"x\"\n[obd]\nprot = \"/dev/ttyUSB0\"\n"))
                .contains("node.toml line 3: unknown key 'obd.prot'")
                .contains("obd.port");
        assertThat(failure("out = \"x\"\n[obd]\nbaud = \"fast\"\n"))
                .contains("line 3: obd.baud is fast, want a whole number");
        assertThat(failure("out = \n")).contains("node.toml line 1");
        assertThat(failure("[obd]\nport = \"/dev/x\"\n")).contains("no folder for the trips: give --out DIR");
        assertThat(failure("out = \"x\"\n")).contains("nothing to record");
        assertThat(failure("out = \"x\"\nzone = \"Mars\"\n")).contains("zone 'Mars' is unknown");
        assertThat(failure("out = \"x\"\n[obd]\nport = \"/dev/x\"\n[ignition]\nline = \"PQ.05\"\n"))
                .contains("want CHIP:LINE");
        assertThat(failure("out = \"x\"\n", "--camera", folder.resolve("no.mp4").toString()))
                .contains("no.mp4");
        assertThat(failure("out = \"x\"\n[obd]\nport = \"/dev/x\"\n[ignition]\nline = \"gpiochip99:PQ.05\"\n"))
                .contains("/dev/gpiochip99 cannot be opened");
    }
}
