package org.truegrade.dashboard.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripFormatException;
import org.truegrade.trip.TripInfo;

/** What is to be done with an entry of the inbox. */
sealed interface Decision {
    record TakeIn(TripInfo info) implements Decision {}

    /**
     * @param why as the page shows it
     */
    record Wait(String why) implements Decision {}

    /**
     * @param reason what is wrong and what to do
     */
    record Refuse(String reason) implements Decision {}

    /** A closed trip may have come in by a slow copy; it is taken as it is when nothing more comes for so long. */
    Duration COPY_STALLED = Duration.ofSeconds(30);

    /** A trip that says it is being recorded and does not grow for so long: the power was cut. */
    Duration RECORDING_STALLED = Duration.ofSeconds(120);

    /** A folder without {@code trip.json}: so long it may be a copy that has just begun. */
    Duration NO_TRIP = Duration.ofSeconds(5);

    /**
     * Decides on what was seen.
     *
     * @param quiet since when the entry has not changed
     * @param known whether a trip of that id was taken in before
     * @throws IOException when the entry cannot be read just now
     */
    static Decision on(Look look, Duration quiet, Predicate<String> known) throws IOException {
        var name = look.entry().getFileName().toString();
        if (!look.folder()) {
            return quiet.compareTo(NO_TRIP) < 0
                    ? new Wait("arriving")
                    : new Refuse(name + " is a file, not a trip folder. Make a trip of a recording with: truegrade"
                            + " import --drive " + name + " --out INBOX");
        }
        if (!look.has("trip.json")) {
            return quiet.compareTo(NO_TRIP) < 0
                    ? new Wait("arriving")
                    : new Refuse(name + " is no trip folder: it has no trip.json. Put the trip's own folder in the"
                            + " inbox, or make one with truegrade import");
        }
        TripInfo info;
        try {
            info = TripFolder.info(look.entry());
        } catch (TripFormatException e) {
            return quiet.compareTo(NO_TRIP) < 0 ? new Wait("arriving") : new Refuse(String.valueOf(e.getMessage()));
        }
        if (known.test(info.id())) {
            return new Refuse(
                    name + " is trip " + info.id().substring(0, 8) + "…, which is here already. This copy can go");
        }
        return switch (info.state()) {
            case RECORDING -> quiet.compareTo(RECORDING_STALLED) < 0 ? new Wait("being recorded") : new TakeIn(info);
            case CLOSED, RECOVERED ->
                look.isWhole("manifest.jsonl") || quiet.compareTo(COPY_STALLED) >= 0
                        ? new TakeIn(info)
                        : new Wait("arriving");
        };
    }
}
