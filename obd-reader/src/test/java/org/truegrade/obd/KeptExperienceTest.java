package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.LeapingTicker;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.SimulatedLine;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;
import org.truegrade.trip.Signal;

/** From one start to the next, in simulated time; each start reads the file anew. */
class KeptExperienceTest {
    private static final String PORT = "/dev/ttyUSB0";
    private static final List<Pid> SIX =
            Stream.of(0x04, 0x05, 0x0C, 0x0D, 0x0F, 0x11).map(Pids::known).toList();

    @TempDir
    private Path folder;

    private final TestVehicle vehicle = new TestVehicle();
    private final LeapingTicker time = new LeapingTicker();
    private final Handover<ObdNews> news = new Handover<>(100_000);

    private Path file() {
        return folder.resolve("adapter.json");
    }

    private SimulatedAdapter adapter(Personality personality) {
        return personality.adapter(vehicle, Timing.modelled(38_400, Duration.ofMillis(10)), () -> 13.9);
    }

    private double secondsToSixValues(SimulatedAdapter adapter) throws IOException {
        long began = time.nanos();
        var start = new Start(Optional.empty(), KeptExperience.in(file(), PORT), time);
        var session = Session.open(new SimulatedLine(adapter, time), start);
        session.findVehicle();
        session.focusOn(SIX);
        assertThat(session.live(SIX))
                .isInstanceOfSatisfying(
                        Reply.Values.class,
                        values -> assertThat(values.isComplete(SIX)).isTrue());
        return (time.nanos() - began) / 1e9;
    }

    /** What a poller tells within ten seconds after a start. */
    private List<ObdNews> heard(SimulatedAdapter adapter) {
        var start = new Start(Optional.empty(), KeptExperience.in(file(), PORT), time);
        long end = time.nanos() + 10_000_000_000L;
        new Polling(() -> new SimulatedLine(adapter, time), Wish.USUAL, start, time, Patience.USUAL, news)
                .run(() -> time.nanos() < end);
        return news.takeAll();
    }

    private static void assertTrueValuesAtTheEnd(List<ObdNews> heard) {
        assertThat(heard.subList(heard.size() / 2, heard.size()))
                .filteredOn(item -> item instanceof ObdNews.Reading reading
                        && reading.signal().equals(Signal.ENGINE_SPEED))
                .hasSizeGreaterThan(10)
                .allMatch(item -> ((ObdNews.Reading) item).value() == 1726.0);
    }

    private Adapter known() {
        return KeptExperience.in(file(), PORT).known().orElseThrow();
    }

    @Test
    void theSecondStartUsesWhatTheFirstHasLearnt() throws IOException {
        assertThat(secondsToSixValues(adapter(Personality.GENUINE))).isLessThan(1);
        var kept = Files.readString(file());
        assertThat(secondsToSixValues(adapter(Personality.GENUINE))).isLessThan(0.5);
        assertThat(file()).as("nothing new").hasContent(kept);
        assertThat(known().protocol()).isEqualTo('6');
        assertThat(known().multiplePids()).isTrue();
    }

    @Test
    void anotherPortsExperienceIsNotUsed() throws IOException {
        secondsToSixValues(adapter(Personality.GENUINE));
        assertThat(KeptExperience.in(file(), "192.168.0.10:35000").known()).isEmpty();
    }

    @Test
    void aDamagedFileIsNotUsedAndWrittenAnew() throws IOException {
        secondsToSixValues(adapter(Personality.GENUINE));
        var whole = Files.readString(file());
        for (var damaged : List.of(
                "", "{", "[]", "7", whole.substring(0, whole.length() / 2), whole.replace("ELM327\"", "ELM\""))) {
            Files.writeString(file(), damaged);
            assertThat(KeptExperience.in(file(), PORT).known()).as(damaged).isEmpty();
            assertThat(secondsToSixValues(adapter(Personality.GENUINE))).isLessThan(1);
            assertThat(known().protocol()).isEqualTo('6');
        }
    }

    @Test
    void aFileThatCannotBeWrittenStopsNothing() throws IOException {
        Files.createDirectory(file());
        assertThat(secondsToSixValues(adapter(Personality.GENUINE))).isLessThan(1);
    }

    @Test
    void anotherAdapterOfTheSameNameIsNotTakenForTheOldOne() throws IOException {
        heard(adapter(Personality.GENUINE));
        assertThat(known().multiplePids()).isTrue();
        Files.writeString(file(), Files.readString(file()).replace("v1.4b", "v1.5"));
        assertThat(heard(adapter(Personality.SINGLE_PID)))
                .filteredOn(ObdNews.LinkChange.class::isInstance)
                .extracting(item -> ((ObdNews.LinkChange) item).text())
                .anyMatch(text -> text.contains("found out again"))
                .last()
                .matches(text -> text.contains("one PID at a time"));
        assertThat(known().multiplePids()).isFalse();
        assertTrueValuesAtTheEnd(heard(adapter(Personality.CLONE15)));
        assertThat(known().responseCount()).isFalse();
        assertTrueValuesAtTheEnd(heard(adapter(Personality.GENUINE)));
        assertThat(known().multiplePids()).isTrue();
    }

    @Test
    void anotherVehicleIsSearchedFor() {
        heard(adapter(Personality.GENUINE));
        assertTrueValuesAtTheEnd(heard(adapter(Personality.CAN29)));
        assertThat(known().protocol()).isEqualTo('7');
        assertTrueValuesAtTheEnd(heard(adapter(Personality.VPW)));
        assertThat(known().protocol()).isEqualTo('2');
    }

    @Test
    void anotherVehicleOnTheSameBusIsToldByWhatItOffers() throws IOException {
        secondsToSixValues(adapter(Personality.GENUINE));
        assertThat(known().offered()).contains(0x0F);
        var start = new Start(Optional.empty(), KeptExperience.in(file(), PORT), time);
        var simpler = Personality.GENUINE.adapter(
                request -> request[0] == 1 && request[1] == 0
                        ? Optional.of(new byte[] {0x41, 0, 0, 0x18, 0, 0}) // 0C and 0D
                        : vehicle.answer(request),
                Timing.modelled(38_400, Duration.ofMillis(10)),
                () -> 13.9);
        Session.open(new SimulatedLine(simpler, time), start).findVehicle();
        assertThat(known().offered()).containsExactly(0x0C, 0x0D);
    }

    @Test
    void whatHasFrozenACopyIsNotTriedAtTheNextStart() throws IOException {
        heard(adapter(Personality.CLONE21));
        var experience = KeptExperience.in(file(), PORT);
        experience.meet(experience.version());
        assertThat(experience.dare(Capability.MULTIPLE_PIDS)).isFalse();
        experience.meet("another adapter");
        assertThat(experience.dare(Capability.MULTIPLE_PIDS)).isTrue();
    }
}
