package org.truegrade.analysis.drive;

import java.time.Instant;
import java.util.List;
import org.truegrade.trip.Anchor;

/**
 * One trip of a foreign recording.
 *
 * @param beginNs time of its begin in the file's clock
 * @param wallClock whether that clock is UTC
 * @param rows of the table; empty for a video alone
 */
record DrivePart(long beginNs, boolean wallClock, List<DriveTable.Row> rows) {
    DrivePart {
        rows = List.copyOf(rows);
    }

    /** A log without dates has none: nothing is made up. */
    List<Anchor> anchors() {
        return wallClock ? List.of(new Anchor(0, Instant.ofEpochSecond(0, beginNs), "recording")) : List.of();
    }
}
