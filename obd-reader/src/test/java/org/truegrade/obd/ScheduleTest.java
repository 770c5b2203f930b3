package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Signal;

class ScheduleTest {
    private static final long MS = 1_000_000;
    private static final List<Wish> WISHES = List.of(
            new Wish(Signal.SPEED, Duration.ZERO),
            new Wish(Signal.ENGINE_SPEED, Duration.ZERO),
            new Wish(Signal.LOAD, Duration.ofMillis(500)),
            new Wish(Signal.COOLANT, Duration.ofSeconds(2)));

    private static Schedule schedule(char protocol) {
        return new Schedule(
                WISHES,
                new Adapter(
                        "ELM327 v2.1",
                        Chip.ELM327,
                        protocol,
                        Adapter.Speech.OBD,
                        Set.of(),
                        Map.of("7E8", Set.of(0x04, 0x05, 0x0C, 0x0D))),
                0);
    }

    /** Each question takes so long and is answered; gives how often each signal came. */
    private static Map<Signal, Long> run(Schedule schedule, int most, long questionNs, long untilNs) {
        var answered = new ArrayList<Signal>();
        for (long now = 0; now < untilNs; now += questionNs) {
            long asked = Math.max(now, schedule.nextDueNs().orElseThrow());
            for (var turn : schedule.due(asked, most)) {
                schedule.answered(turn, asked, asked);
                answered.add(turn.signal());
            }
        }
        return answered.stream().collect(Collectors.groupingBy(signal -> signal, Collectors.counting()));
    }

    @Test
    void theFastOnesComeEachRoundAndTheSlowOnesRideAlongWhenTheyAreDue() {
        var counts = run(schedule('6'), 6, 25 * MS, 10_000 * MS);
        assertThat(counts.get(Signal.SPEED)).isEqualTo(400);
        assertThat(counts.get(Signal.ENGINE_SPEED)).isEqualTo(400);
        assertThat(counts.get(Signal.LOAD)).isEqualTo(20);
        assertThat(counts.get(Signal.COOLANT)).isEqualTo(5);
    }

    @Test
    void theSameQuestionIsTheSameListSoThatItsAnswerIsKnown() {
        var schedule = schedule('6');
        schedule.due(0, 6).forEach(turn -> schedule.answered(turn, 0, 0));
        var second = schedule.due(25 * MS, 6);
        second.forEach(turn -> schedule.answered(turn, 25 * MS, 25 * MS));
        assertThat(second).hasSize(2);
        assertThat(schedule.due(50 * MS, 6)).isSameAs(second);
    }

    @Test
    void oneByOneTheFastOnesComeRoundBetweenAnyTwoOfTheSlowOnes() {
        // Five questions a second, and load alone wants two of them: speed and engine speed must not starve.
        var counts = run(schedule('6'), 1, 200 * MS, 60_000 * MS);
        assertThat(counts.get(Signal.SPEED)).isBetween(95L, 130L);
        assertThat(counts.get(Signal.ENGINE_SPEED)).isBetween(95L, 130L);
        assertThat(counts.getOrDefault(Signal.LOAD, 0L) + counts.getOrDefault(Signal.COOLANT, 0L))
                .isBetween(60L, 101L);
        assertThat(counts.get(Signal.COOLANT)).isGreaterThan(15);
    }

    @Test
    void onTheKLineTemperaturesTakeTenSeconds() {
        var counts = run(schedule('3'), 1, 150 * MS, 60_000 * MS);
        assertThat(counts.get(Signal.COOLANT)).isEqualTo(6);
    }

    @Test
    void moreFastOnesThanFitTakeTurns() {
        var counts = run(schedule('6'), 2, 25 * MS, 1_000 * MS);
        assertThat(counts.get(Signal.SPEED)).isBetween(35L, 40L);
        assertThat(counts.get(Signal.LOAD)).isEqualTo(2);
    }

    @Test
    void whatIsNotAnsweredIsAskedEverMoreSeldom() {
        var schedule = schedule('6');
        long now = 0;
        var asked = new ArrayList<Long>();
        while (now < 200_000 * MS) {
            for (var turn : schedule.due(now, 6)) {
                if (turn.signal().equals(Signal.COOLANT)) {
                    asked.add(now / (1000 * MS));
                    schedule.unanswered(turn, now);
                } else {
                    schedule.answered(turn, now, now);
                }
            }
            now += 100 * MS;
        }
        assertThat(asked).startsWith(0L, 2L, 4L, 8L, 16L).hasSizeLessThan(12);
    }

    @Test
    void paceSaysRateJitterAndAge() {
        var meter = new Pace.Meter(Signal.SPEED);
        for (long at : new long[] {0, 90, 200, 290, 400}) {
            meter.take(at * MS);
        }
        var pace = meter.at(450 * MS);
        assertThat(pace.values()).isEqualTo(5);
        assertThat(pace.perSecond()).isEqualTo(10);
        assertThat(pace.jitterMs()).isEqualTo(10);
        assertThat(pace.ageMs()).isEqualTo(50);
    }
}
