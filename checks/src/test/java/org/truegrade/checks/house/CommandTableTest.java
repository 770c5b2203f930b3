package org.truegrade.checks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** launcher/commands.tsv lists the commands that the modules really have. */
class CommandTableTest {
    private record Row(String command, String mainClass) {}

    @Test
    void theTableAndTheModulesListTheSameCommands() throws Exception {
        var table = new TreeMap<String, TreeSet<String>>();
        for (var row : rows()) {
            table.computeIfAbsent(row.mainClass(), name -> new TreeSet<>()).add(row.command());
        }
        var modules = new TreeMap<String, TreeSet<String>>();
        for (var name : table.keySet()) {
            modules.put(name, new TreeSet<>(rootOf(name).getSubcommands().keySet()));
        }
        assertThat(modules).isEqualTo(table);
    }

    @Test
    void everyRootIsNamedTruegradeAndEveryCommandHasHelp() throws Exception {
        for (var row : rows()) {
            var root = rootOf(row.mainClass());
            assertThat(root.getCommandName()).as(row.mainClass()).isEqualTo("truegrade");
            assertThat(Objects.requireNonNull(root.getSubcommands().get(row.command()), row.command())
                            .getUsageMessage())
                    .as("truegrade %s --help", row.command())
                    .contains("Usage: truegrade " + row.command())
                    .contains("--help");
        }
    }

    private static CommandLine rootOf(String mainClass) throws ReflectiveOperationException {
        var type = Class.forName(mainClass);
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return new CommandLine(constructor.newInstance());
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(House.root().resolve("launcher/commands.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], cells[2]))
                .toList();
    }
}
