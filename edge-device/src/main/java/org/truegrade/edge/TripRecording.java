package org.truegrade.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truegrade.obd.ObdNews;
import org.truegrade.obd.Pace;
import org.truegrade.obd.Wish;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.Note;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.video.Picture;
import org.truegrade.video.TripCamera;

/** One trip while it is recorded; owned by the recorder's thread. Turns the ticker's time into the trip's. */
final class TripRecording implements AutoCloseable {
    /** A wall clock that runs off by more than this was set: time for a new anchor. */
    private static final Duration JUMP = Duration.ofMillis(500);

    private final TripWriter writer;
    private final long startNs;
    private Optional<TripCamera> camera = Optional.empty();
    private Optional<Picture> firstPicture = Optional.empty();
    private boolean sizeTold;

    private TripRecording(TripWriter writer, long startNs) {
        this.writer = writer;
        this.startNs = startNs;
    }

    static TripRecording begin(RecorderSettings settings, TripCounter.Number number, long nowNs, Instant utc)
            throws IOException {
        var info = TripInfo.begin(
                        settings.origin(), settings.device(), settings.vehicle(), new Anchor(0, utc, settings.clock()))
                .withZone(settings.zone());
        var withDriver = settings.driver().map(info::withDriver).orElse(info);
        var signals =
                new ArrayList<>(settings.wishes().stream().map(Wish::signal).toList());
        signals.add(Signal.CAMERA_FRONT);
        var name = info.folderName(number.boot(), number.sequence());
        return new TripRecording(TripWriter.begin(settings.out(), name, withDriver, List.copyOf(signals)), nowNs);
    }

    Path folder() {
        return writer.folder();
    }

    void take(ObdNews news) throws IOException {
        long time = news.timeNs() - startNs;
        switch (news) {
            case ObdNews.Reading reading when time < 0 -> {} // from before the trip
            case ObdNews.Reading reading -> writer.write(new Sample(time, reading.signal(), reading.value()));
            case ObdNews.LinkChange change ->
                note(change.timeNs(), "obd", change.link().word(), change.text());
            case ObdNews.Warning warning -> note(warning.timeNs(), "obd", "warning", warning.text());
            case ObdNews.Measured measured ->
                note(
                        measured.timeNs(),
                        "obd",
                        "measured",
                        measured.paces().stream().map(Pace::words).collect(Collectors.joining("; ")));
        }
    }

    /** @param fps of the camera */
    void take(Shot shot, double fps) throws IOException {
        long time = shot.timeNs() - startNs;
        if (time < 0) {
            return;
        }
        var picture = even(shot.picture());
        if (camera.isEmpty()) {
            camera = Optional.of(new TripCamera(writer, picture.width(), picture.height(), fps));
            firstPicture = Optional.of(picture);
        }
        var first = firstPicture.orElse(picture);
        if (first.width() != picture.width() || first.height() != picture.height()) {
            if (!sizeTold) {
                sizeTold = true;
                note(shot.timeNs(), "camera", "refused", "pictures of another size than the first ones are left out");
            }
            return;
        }
        camera.get().write(time, picture);
    }

    /** @param tickerNs on the ticker */
    void note(long tickerNs, String source, String kind, String text) throws IOException {
        writer.write(new Note(Math.max(0, tickerNs - startNs), source, kind, text));
    }

    /** Keeps what waits from getting old in memory, and the trip's dates right. */
    void tick(long nowNs, Instant utc) throws IOException {
        long time = nowNs - startNs;
        writer.tick(time);
        var expected = writer.info().utcAt(time).orElse(utc);
        if (Duration.between(expected, utc).abs().compareTo(JUMP) > 0) {
            writer.update(writer.info().withAnchor(new Anchor(time, utc, "ntp")));
            note(nowNs, "recorder", "clock", "the wall clock was set from " + expected + " to " + utc);
        }
    }

    /** H.264 wants an even number of rows and columns. */
    private static Picture even(Picture picture) {
        return picture.part(0, 0, picture.width() / 2 * 2, picture.height() / 2 * 2);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
