package org.truegrade.checks.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.truegrade.analysis.Analyzer;
import org.truegrade.analysis.Ledger;
import org.truegrade.events.Rule;
import org.truegrade.events.Rules;
import org.truegrade.simulator.DemoDrive;

/** The demo's drive as the analyser judges it with the true road: each fault is laid at the right door. */
class DemoLedgerTest {
    private final Ledger ledger = ledger();

    private static Ledger ledger() {
        var driven = DemoDrive.trip(false).drive();
        return Analyzer.assess(driven.trip(), TrueRoad.of(driven.truths()), Rules.published())
                .ledger();
    }

    private Ledger.Line only(Rule rule) {
        var lines = ledger.lines().stream()
                .filter(line -> line.event().rule() == rule)
                .toList();
        assertThat(lines).as(rule.toString()).hasSize(1);
        return lines.getFirst();
    }

    @Test
    void theHarshStartAndTheHarshBrakingCount() {
        assertThat(only(Rule.HARSH_ACCELERATION).givenBack().isNone()).isTrue();
        assertThat(only(Rule.HARSH_BRAKING).givenBack().isNone()).isTrue();
    }

    @Test
    void theSpeedGainedDownhillAndTheEngineOnTheClimbAreGivenBack() {
        assertThat(only(Rule.SUSTAINED_ACCELERATION).isCounted()).isFalse();
        assertThat(only(Rule.ENGINE_SPEED).isCounted()).isFalse();
    }

    @Test
    void thereIsNothingElse() {
        assertThat(ledger.lines()).hasSize(4);
        assertThat(ledger.fairScore().value()).isBetween(80.0, 92.0);
        assertThat(ledger.rawScore().value()).isLessThan(ledger.fairScore().value() - 5);
    }
}
