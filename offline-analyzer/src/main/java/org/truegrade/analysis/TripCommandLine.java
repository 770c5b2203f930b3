package org.truegrade.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.truegrade.events.Rules;
import org.truegrade.road.TerminalBar;
import org.truegrade.trip.TripFolder;

/** What analyze, report and explain have in common: a trip's folder to its assessment, with a word on what is missing. */
final class TripCommandLine {
    private TripCommandLine() {}

    static Assessment assess(Path folder, PrintWriter err) throws IOException {
        var reading = TripFolder.read(folder);
        reading.damages().forEach(damage -> err.println("truegrade: " + damage));
        RoadLook look;
        try (var bar = TerminalBar.show("looking at the road")) {
            look = RoadLook.of(reading.trip(), bar);
        }
        if (!reading.trip().frames().isEmpty()) {
            look.missing().ifPresent(missing -> err.println("truegrade: the road was not looked at: " + missing));
        }
        return Analyzer.assess(reading.trip(), look.estimates(), Rules.published());
    }
}
