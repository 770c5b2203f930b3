package org.truegrade.obd.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truegrade.obd.Session;
import org.truegrade.obd.line.ScriptedLine;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.Ecu;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.TestVehicle;

/** Codes and vehicle number through a whole session, ISO-TP and flow control included. */
class WholeSessionTest {
    private final TestVehicle engine = new TestVehicle();

    /** The engine of other tests, with three codes and a number. */
    private final Ecu vehicle = request -> switch (HexFormat.of().formatHex(request)) {
        case "03" -> payload("4303013304200301");
        case "07" -> payload("4700");
        case "0902" ->
            payload("490201" + HexFormat.of().formatHex("1M8GDM9AXKP042788".getBytes(StandardCharsets.US_ASCII)));
        default -> engine.answer(request);
    };

    private static Optional<byte[]> payload(String hex) {
        return Optional.of(HexFormat.of().parseHex(hex));
    }

    @Test
    void codesAndNumberComeThroughAnAdapter() throws IOException {
        var session = Session.open(new ScriptedLine().with(new SimulatedAdapter(vehicle)));
        assertThat(session.findVehicle()).isInstanceOf(Reply.Values.class);
        var report = CodeReport.read(session::ask);
        assertThat(report.computers().get("7E8"))
                .containsEntry(CodeKind.STORED, List.of("P0133", "P0420", "P0301"))
                .containsEntry(CodeKind.PENDING, List.of());
        assertThat(report.unanswered()).containsKey(CodeKind.PERMANENT);
        assertThat(VehicleIdentity.read(session::ask).number()).contains(new VehicleNumber("1M8GDM9AXKP042788"));
    }
}
