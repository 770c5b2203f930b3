package org.truegrade.dashboard.trips;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.truegrade.dashboard.MachineLines;
import org.truegrade.trip.Ticker;

/** One analysis from the queue: begun, seen through, and its end written down, good or bad. */
@Component
class AnalysisWork {
    private static final Logger LOG = LoggerFactory.getLogger(AnalysisWork.class);

    /** A trip whose analysis ended with the whole server this often is put aside. */
    private static final int MOST_ATTEMPTS = 3;

    private final TripTable table;
    private final TripFiles files;
    private final Analysis analysis;
    private final MachineLines lines;
    private final ApplicationEventPublisher events;
    private final Ticker ticker;

    AnalysisWork(
            TripTable table,
            TripFiles files,
            Analysis analysis,
            MachineLines lines,
            ApplicationEventPublisher events,
            Ticker ticker) {
        this.table = table;
        this.files = files;
        this.analysis = analysis;
        this.lines = lines;
        this.events = events;
        this.ticker = ticker;
    }

    /**
     * @throws Progress.Stopped when the server ends first; the trip is still to be analysed then
     */
    void run(String id, BooleanSupplier stopping) {
        var found = table.find(id);
        if (found.isEmpty()) {
            return; // taken out while it waited
        }
        var trip = found.get();
        if (trip.attempts() >= MOST_ATTEMPTS) {
            end(
                    trip,
                    new Failure(
                            "The server ended " + trip.attempts() + " times while it analysed this trip",
                            trip.folder(),
                            "Look into the server's log for the reason, then try again."));
            return;
        }
        table.begin(id);
        var progress = new Progress(table, id, stopping, ticker);
        try {
            var result = analysis.of(trip, progress);
            table.ready(id, result.verdict(), result.km());
            events.publishEvent(new TripChanged(id));
            lines.analysed(id, word(result.verdict()));
        } catch (Progress.Stopped stopped) {
            table.putBack(id);
            throw stopped;
        } catch (IOException | RuntimeException | LinkageError e) {
            if (stopping.getAsBoolean()) {
                table.putBack(id);
                throw new Progress.Stopped();
            }
            LOG.warn(
                    "trip {} ({}) failed while {}: {}",
                    id,
                    trip.folder(),
                    progress.stage().words(),
                    words(e));
            LOG.debug("its stack", e);
            end(trip, failure(trip, progress.stage(), e));
        }
    }

    private void end(TripEntry trip, Failure failure) {
        table.failed(trip.id(), failure);
        events.publishEvent(new TripChanged(trip.id()));
        lines.analysed(trip.id(), "failed");
    }

    private Failure failure(TripEntry trip, Stage stage, Throwable cause) {
        var todo = switch (stage) {
            case READING ->
                "Check the folder with truegrade verify, mend it with truegrade recover," + " then try again.";
            case COPYING -> "Check the video with truegrade verify and that the disk has room, then try again.";
            case LOOKING -> "Check that the models folder is complete, then try again.";
            case JUDGING -> "Try again after an update of TrueGrade; the recording is safe.";
        };
        // Where the data folder lies is the server's business.
        var what = words(cause).replace(files.home(trip.id()) + File.separator, "");
        return new Failure(what, "trip " + trip.folder() + ", while " + stage.words(), todo);
    }

    private static String words(Throwable cause) {
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage().lines().findFirst().orElse("");
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored -> String.format(Locale.ROOT, "%.0f", scored.fair());
            case Verdict.NotScorable _ -> "not-scorable";
        };
    }
}
