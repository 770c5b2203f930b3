package org.truegrade.obd.bench;

import java.time.Duration;
import java.util.List;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;

/**
 * An adapter as it is modelled for a measurement.
 *
 * @param clients that are measured there; python-OBD's only where it is installed
 * @param base the bare client whose rate is the limit
 * @param goal least share of that limit
 * @param pythonGoal least multiple of python-OBD's rate; 0: none
 */
record BenchSetting(
        String name,
        Personality personality,
        Timing timing,
        List<String> clients,
        String base,
        double goal,
        double pythonGoal) {
    private static final Duration P2 = Duration.ofMillis(10);

    private static final List<String> ON_CAN =
            List.of("terminal-repeat", "terminal-six", "serial-repeat", "truegrade", "python-fast", "python-slow");

    static final List<BenchSetting> ALL = List.of(
            new BenchSetting(
                    "38,400 baud, P2 10 ms",
                    Personality.GENUINE,
                    Timing.modelled(38_400, P2),
                    ON_CAN,
                    "terminal-repeat",
                    0.95,
                    3.9),
            new BenchSetting(
                    "115,200 baud, P2 10 ms",
                    Personality.GENUINE,
                    Timing.modelled(115_200, P2),
                    ON_CAN,
                    "terminal-repeat",
                    0.95,
                    4.8),
            new BenchSetting(
                    "ECU 10 ms, no pacing",
                    Personality.GENUINE,
                    Timing.computerOnly(P2),
                    ON_CAN,
                    "terminal-repeat",
                    0.95,
                    5.8),
            new BenchSetting(
                    "no multi-PID, 38,400 baud",
                    Personality.SINGLE_PID,
                    Timing.modelled(38_400, P2),
                    List.of("terminal-single", "truegrade", "python-fast"),
                    "terminal-single",
                    0.97,
                    0),
            new BenchSetting(
                    "no delay at all",
                    Personality.GENUINE,
                    Timing.NONE,
                    List.of("terminal-repeat", "serial-repeat", "serial-six", "truegrade", "python-fast"),
                    "serial-repeat",
                    0.8,
                    0));

    SimulatedAdapter adapter() {
        return personality.adapter(new TestVehicle(), timing, () -> 13.9);
    }
}
