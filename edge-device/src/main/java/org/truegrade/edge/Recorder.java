package org.truegrade.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.truegrade.obd.Experience;
import org.truegrade.obd.Handover;
import org.truegrade.obd.ObdNews;
import org.truegrade.obd.Patience;
import org.truegrade.obd.Poller;
import org.truegrade.obd.Start;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.trip.Note;
import org.truegrade.trip.Ticker;

/**
 * Records one trip: waits until the vehicle is switched on, takes what poller and camera hand over, and ends the trip when
 * the vehicle is switched off or {@link #stop()} is called. The thread that calls {@link #record()} is the only one that
 * writes; a device never waits for it.
 */
public final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private static final int VALUES = 4096;
    private static final int PICTURES = 16;

    private final RecorderSettings settings;
    private final Optional<PortOpener> obd;
    private final Experience experience;
    private final Optional<Camera.Opener> camera;
    private final Optional<Ignition> ignition;
    private final Ticker ticker;
    private final Ticker real;
    private final Handover<ObdNews> news = new Handover<>(VALUES);
    private final Handover<Shot> shots = new Handover<>(PICTURES);
    private final Handover<Note> cameraNotes = new Handover<>(VALUES);
    private Optional<ObdNews.LinkChange> linkBefore = Optional.empty();
    private Optional<Note> cameraBefore = Optional.empty();
    private long endNs = Long.MAX_VALUE;
    private volatile boolean stopping;

    /** Knows nothing of adapter and vehicle beforehand. */
    public Recorder(
            RecorderSettings settings,
            Optional<PortOpener> obd,
            Optional<Camera.Opener> camera,
            Optional<Ignition> ignition,
            Ticker ticker,
            Ticker real) {
        this(settings, obd, new Experience(), camera, ignition, ticker, real);
    }

    /**
     * @param experience with adapter and vehicle, from earlier trips
     * @param ignition empty: the trip lasts as long as the vehicle answers; without adapter too, until it is stopped
     * @param ticker time of values, pictures and trip
     * @param real time of back-off: the same but in a simulated world
     */
    public Recorder(
            RecorderSettings settings,
            Optional<PortOpener> obd,
            Experience experience,
            Optional<Camera.Opener> camera,
            Optional<Ignition> ignition,
            Ticker ticker,
            Ticker real) {
        this.settings = settings;
        this.obd = obd;
        this.experience = experience;
        this.camera = camera;
        this.ignition = ignition;
        this.ticker = ticker;
        this.real = real;
    }

    /** Ends the trip, from any thread. */
    public void stop() {
        stopping = true;
    }

    /**
     * @return the trip's folder, closed; empty when the recorder was stopped before the vehicle was switched on
     * @throws IOException when the trip cannot be written
     */
    public Optional<Path> record() throws IOException, InterruptedException {
        Files.createDirectories(settings.out());
        var start = new Start(Optional.empty(), experience, ticker);
        var poller = obd.map(port -> new Poller(port, settings.wishes(), start, real, Patience.USUAL, news));
        var feed = camera.map(opener -> new CameraFeed(opener, ticker, real, shots, cameraNotes));
        var presence = new Presence(ignition, obd.isPresent(), settings.offAfter());
        Optional<TripRecording> trip = Optional.empty();
        try {
            poller.ifPresent(Poller::start);
            feed.ifPresent(CameraFeed::start);
            long stepNs = settings.step().toNanos();
            long next = ticker.nanos() - stepNs; // the first look at once
            while (!stopping) {
                next = Math.max(next + stepNs, ticker.nanos());
                ticker.sleepUntil(next);
                var heard = news.takeAll();
                heard.forEach(presence::hear);
                heard.forEach(Recorder::log);
                boolean on = presence.isOn(ticker.nanos());
                endNs = on || trip.isEmpty() ? endNs : ticker.nanos();
                if (on && trip.isEmpty()) {
                    trip = Optional.of(begin(presence.sinceNs()));
                }
                for (var item : heard) {
                    if (trip.isPresent()) {
                        take(trip.get(), item);
                    } else if (item instanceof ObdNews.LinkChange change) {
                        linkBefore = Optional.of(change);
                    }
                }
                takeOthers(trip, feed);
                if (!on && trip.isPresent()) {
                    break;
                }
            }
        } finally {
            poller.ifPresent(Poller::close);
            feed.ifPresent(CameraFeed::close);
            if (trip.isPresent()) {
                finish(trip.get(), feed);
            }
        }
        return trip.map(TripRecording::folder);
    }

    private static void log(ObdNews item) {
        if (item instanceof ObdNews.LinkChange change) {
            LOG.atLevel(change.link() == ObdNews.Link.LOST ? Level.WARN : Level.INFO)
                    .log("{}: {}", change.link().word(), change.text());
        }
    }

    /** What had become of the devices before the trip stands at its beginning. */
    private TripRecording begin(long sinceNs) throws IOException {
        var number = new TripCounter(settings.out()).next(TripCounter.bootId());
        var trip = TripRecording.begin(settings, number, sinceNs, ticker.utc().minusNanos(ticker.nanos() - sinceNs));
        if (linkBefore.isPresent()) {
            var link = linkBefore.get();
            trip.note(link.timeNs(), "obd", link.link().word(), link.text());
        }
        if (cameraBefore.isPresent()) {
            trip.note(
                    sinceNs,
                    "camera",
                    cameraBefore.get().kind(),
                    cameraBefore.get().text());
        }
        return trip;
    }

    /** What was measured after the vehicle was found switched off is not of the trip, however soon it was handed over. */
    private void take(TripRecording open, ObdNews item) throws IOException {
        if (item.timeNs() < endNs) {
            open.take(item);
        }
    }

    private void takeOthers(Optional<TripRecording> trip, Optional<CameraFeed> feed) throws IOException {
        var pictures = shots.takeAll();
        var notes = cameraNotes.takeAll();
        if (trip.isEmpty()) {
            cameraBefore = notes.isEmpty() ? cameraBefore : Optional.of(notes.getLast());
            news.takeDropped();
            shots.takeDropped();
            return;
        }
        var open = trip.get();
        for (var note : notes) {
            open.note(note.timeNs(), note.source(), note.kind(), note.text());
        }
        for (var shot : pictures) {
            if (shot.timeNs() < endNs) {
                open.take(shot, feed.map(CameraFeed::fps).orElse(1.0));
            }
        }
        tellDropped(open, "obd", "values", news.takeDropped());
        tellDropped(open, "camera", "pictures", shots.takeDropped());
        open.tick(ticker.nanos(), ticker.utc());
    }

    private void tellDropped(TripRecording open, String source, String what, long count) throws IOException {
        if (count > 0) {
            open.note(
                    ticker.nanos(), source, "dropped", count + " " + what + " were dropped: the recorder was too slow");
        }
    }

    /** What the devices had handed over before they stopped belongs to the trip. */
    private void finish(TripRecording open, Optional<CameraFeed> feed) throws IOException {
        try (open) {
            for (var item : news.takeAll()) {
                if (!(item instanceof ObdNews.LinkChange)) {
                    take(open, item); // a port that was closed around us is no news of the trip
                }
            }
            takeOthers(Optional.of(open), feed);
        }
    }
}
