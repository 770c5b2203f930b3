package org.truegrade.analysis.drive;

import java.util.ArrayList;
import java.util.List;
import org.truegrade.trip.Signal;

/**
 * Where one log is several trips: after a pause of more than 10 s, and where the speed jumps by more than 5 m/s from one
 * row to the next.
 *
 * <p>A jump must be one that no braking gives, or the hardest braking of a drive would fall between two trips: in a log
 * with times of its own it also has to exceed 9 m/s² since the speed last changed (rows may repeat old values). Where the
 * times are only row numbers any jump counts.
 */
final class Parts {
    private static final long PAUSE_NS = 10_000_000_000L;
    private static final double JUMP_MPS = 5;
    private static final double TYRES_MPS2 = 9;

    private Parts() {}

    static List<List<DriveTable.Row>> of(DriveTable table) {
        int speed = table.column(Signal.SPEED.name()).orElse(-1);
        double factor = speed < 0 ? 0 : table.columns().get(speed).factor();
        var parts = new ArrayList<List<DriveTable.Row>>();
        var part = new ArrayList<DriveTable.Row>();
        double last = Double.NaN;
        long changedNs = 0;
        for (var row : table.rows()) {
            double value = speed < 0 ? Double.NaN : row.value(speed) * factor;
            boolean pause = !part.isEmpty() && row.timeNs() - part.getLast().timeNs() > PAUSE_NS;
            double jump = Math.abs(value - last);
            boolean leaps =
                    jump > JUMP_MPS && (table.assumedTimes() || jump > TYRES_MPS2 * (row.timeNs() - changedNs) / 1e9);
            if (pause || leaps) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            if (!Double.isNaN(value)) {
                changedNs = value == last ? changedNs : row.timeNs();
                last = value;
            }
            part.add(row);
        }
        parts.add(List.copyOf(part));
        return parts;
    }
}
