package org.truegrade.edge;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What lies in {@code hw/} against what the recorder does. */
class HardwareFilesTest {
    private static final Path HW = Path.of("..", "hw");

    private static List<NamedCsvRecord> pins() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(HW.resolve("pins.csv"))) {
            return rows.stream().toList();
        }
    }

    private static NamedCsvRecord pin(String function) throws IOException {
        return pins().stream()
                .filter(row -> row.getField("function").equals(function))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theIgnitionLineOfTheSettingsIsThatOfThePinTable() throws IOException {
        var settings = SettingsFile.read(HW.resolve("record.toml"));
        var pin = pin("ignition");
        assertThat(settings.text("ignition.line")).contains(pin.getField("chip") + ":" + pin.getField("line"));
        assertThat(settings.flag("ignition.active_low"))
                .contains(pin.getField("active").equals("low"));
        assertThat(pin.getField("direction")).isEqualTo("in");
    }

    @Test
    void thePinTableClaimsForTheRecorderWhatTheRecorderUsesAndNoPinTwice() throws IOException {
        var pins = pins();
        assertThat(pins).extracting(row -> row.getField("header_pin")).doesNotHaveDuplicates();
        assertThat(pins)
                .filteredOn(row -> row.getField("used_by").equals("record"))
                .extracting(row -> row.getField("function"))
                .as("the recorder reads the ignition line and drives nothing")
                .containsExactly("ignition");
        assertThat(pins)
                .filteredOn(row -> !row.getField("line").equals("-"))
                .extracting(row -> row.getField("line"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theAdaptersNameIsTheOneThatTheRulesGiveIt() throws IOException {
        var port = SettingsFile.read(HW.resolve("record.toml")).text("obd.port").orElseThrow();
        var rules = Files.readString(HW.resolve("70-truegrade-obd.rules"));
        assertThat(port).startsWith("/dev/");
        assertThat(rules).contains("SYMLINK+=\"" + port.substring("/dev/".length()) + "\"");
    }

    @Test
    void theServiceStartsACommandThatExists() throws IOException {
        var unit = Files.readString(HW.resolve("truegrade-record.service"));
        var start = Pattern.compile("(?m)^ExecStart=\\S+/truegrade (.*)$").matcher(unit);
        assertThat(start.find()).isTrue();
        var parsed = new CommandLine(new Root()).parseArgs(start.group(1).split(" "));
        assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("record");
        var groups = Pattern.compile("(?m)^SupplementaryGroups=(.*)$").matcher(unit);
        assertThat(groups.find()).isTrue();
        assertThat(Arrays.asList(groups.group(1).split(" "))).contains("dialout", "video", "gpio");
    }

    @CommandLine.Command(name = "truegrade", subcommands = RecordCommand.class)
    private static final class Root {}
}
