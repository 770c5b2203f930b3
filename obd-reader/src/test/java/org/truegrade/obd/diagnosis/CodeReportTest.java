package org.truegrade.obd.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeReportTest {
    @Test
    void codesAreListedByComputerAndKind() throws IOException {
        var vehicle = new Answering()
                .to("0101", "7E8 06 41 01 82 07 65 04", "7E9 06 41 01 00 00 00 00")
                .to("03", "7E8 06 43 02 01 33 04 20", "7E9 04 43 01 07 00")
                .to("07", "7E8 02 47 00", "7E9 02 47 00");
        var report = CodeReport.read(vehicle);
        assertThat(report.lamp()).contains(true);
        assertThat(report.computers())
                .containsEntry("7E8", Map.of(CodeKind.STORED, List.of("P0133", "P0420"), CodeKind.PENDING, List.of()))
                .containsEntry("7E9", Map.of(CodeKind.STORED, List.of("P0700"), CodeKind.PENDING, List.of()));
        assertThat(report.unanswered()).containsEntry(CodeKind.PERMANENT, "no data");
        assertThat(report.frozen()).isEmpty();
        assertThat(vehicle.asked()).as("nothing is cleared").doesNotContain("04");
    }

    @Test
    void theFrozenMomentIsReadWhereThereIsOne() throws IOException {
        var vehicle = new Answering()
                .to("020200", "7E8 05 42 02 00 01 33")
                // bits of 05, 0C and 0D
                .to("020000", "7E8 07 42 00 00 08 18 00 00")
                .to("020500", "7E8 04 42 05 00 69")
                .to("020C00", "7E8 05 42 0C 00 1A F8")
                .to("020D00", "7E8 03 7F 02 12");
        assertThat(CodeReport.read(vehicle).frozen())
                .contains(new FrozenMoment("P0133", Map.of("coolant_c", 65.0, "rpm", 1726.0)));
    }

    @Test
    void whatWasNotClearedIsSaid() throws IOException {
        assertThat(CodeReport.clear(new Answering().to("04", "7E8 01 44"))).isEmpty();
        assertThat(CodeReport.clear(new Answering().to("04", "7E8 03 7F 04 22")))
                .contains("conditions not correct");
        assertThat(CodeReport.clear(new Answering().to("04", "7E8 01 44", "7E9 03 7F 04 22")))
                .contains("conditions not correct");
        assertThat(CodeReport.clear(new Answering())).contains("no data");
    }

    @Test
    void codesHaveTextsOrItIsSaidWhoseTheyAre() {
        assertThat(CodeTexts.of("P0301")).isEqualTo("Misfires of cylinder 1");
        assertThat(CodeTexts.of("U0100")).isEqualTo("No communication with: engine computer A");
        assertThat(CodeTexts.of("P1234")).isEqualTo("manufacturer's own code");
        assertThat(CodeTexts.of("P3012")).isEqualTo("manufacturer's own code");
        assertThat(CodeTexts.of("B2999")).isEqualTo("manufacturer's own code");
        assertThat(CodeTexts.of("P3456")).isEqualTo("no generic text for this code here");
        assertThat(CodeTexts.codes()).hasSizeGreaterThan(900).allMatch(code -> code.matches("[PCBU][0-3][0-9A-F]{3}"));
    }
}
