package org.truegrade.trip;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes one trip folder. What was written more than a second of trip time ago is on the disk; a cut of the power at any
 * byte loses no more. A new segment begins every minute of trip time. Used by one thread.
 *
 * <p>Videos: the camera's encoder opens {@code NNNN.front.mp4} by {@link #openVideo} and writes through that stream; before
 * the segment ends the writer calls {@link VideoCloser#finish()}, after which the next frame opens the next file.
 */
public final class TripWriter implements AutoCloseable {
    public static final long SEGMENT_NS = 60_000_000_000L;
    /** Less than the second that may be lost: what comes late through a queue is part of it. */
    public static final long SYNC_NS = 800_000_000L;

    /** The encoder of one camera, asked to finish its file because the segment ends. */
    @FunctionalInterface
    public interface VideoCloser {
        void finish() throws IOException;
    }

    private record Video(SegmentOutput out, VideoCloser closer) {}

    private final Path folder;
    private final List<Signal> signals;
    private final Map<String, Video> videos = new LinkedHashMap<>();
    private TripInfo info;
    private int segment;
    private SegmentOutput signalsOut;
    private SignalsFile.Writer writer;
    private long lastSyncNs;

    private TripWriter(Path folder, TripInfo info, List<Signal> signals) throws IOException {
        this.folder = folder;
        this.info = info;
        this.signals = List.copyOf(signals);
        this.signalsOut = new SegmentOutput(file("signals.avro"));
        this.writer = new SignalsFile.Writer(signalsOut, this.signals);
        writer.sync();
        DurableFiles.syncFolder(folder);
    }

    /**
     * Makes the trip's folder under {@code parent} and opens its first segment.
     *
     * @param signals every signal that may be written; the files' headers list them
     * @throws FileAlreadyExistsException when the folder is there already
     */
    public static TripWriter begin(Path parent, String folderName, TripInfo info, List<Signal> signals)
            throws IOException {
        Files.createDirectories(parent);
        var folder = Files.createDirectory(parent.resolve(folderName));
        DurableFiles.syncFolder(parent);
        TripInfoFile.write(folder, info);
        return new TripWriter(folder, info, signals);
    }

    public Path folder() {
        return folder;
    }

    public TripInfo info() {
        return info;
    }

    /** Replaces {@code trip.json}: a new anchor, a driver who signed in. */
    public void update(TripInfo newInfo) throws IOException {
        TripInfoFile.write(folder, newInfo);
        info = newInfo;
    }

    public void write(Sample sample) throws IOException {
        turnTo(sample.timeNs());
        writer.write(sample);
    }

    public void write(Note note) throws IOException {
        turnTo(note.timeNs());
        writer.write(note);
    }

    /** Called while nothing is to be written, so that the last samples do not wait for the next one. */
    public void tick(long timeNs) throws IOException {
        turnTo(timeNs);
    }

    /**
     * Opens the current segment's video file of a camera.
     *
     * @param camera the file's middle name, e.g. {@code front}
     * @param closer called before the segment ends; it must have written everything when it returns
     */
    public SegmentOutput openVideo(String camera, VideoCloser closer) throws IOException {
        if (videos.containsKey(camera)) {
            throw new IllegalStateException("the segment's video of camera " + camera + " is open already");
        }
        var out = new SegmentOutput(file(camera + ".mp4"));
        videos.put(camera, new Video(out, closer));
        DurableFiles.syncFolder(folder);
        return out;
    }

    /** Ends the current segment: its files are closed and named in the manifest. */
    private void closeSegment() throws IOException {
        var closed = new ArrayList<ManifestEntry>();
        for (var video : videos.values()) {
            video.closer().finish();
            video.out().close();
            closed.add(video.out().entry());
        }
        videos.clear();
        writer.close();
        closed.addFirst(signalsOut.entry());
        ManifestEntry.append(folder, closed);
    }

    private void turnTo(long timeNs) throws IOException {
        if (timeNs >= (segment + 1) * SEGMENT_NS) {
            closeSegment();
            segment = (int) (timeNs / SEGMENT_NS);
            signalsOut = new SegmentOutput(file("signals.avro"));
            writer = new SignalsFile.Writer(signalsOut, signals);
            DurableFiles.syncFolder(folder);
            lastSyncNs = timeNs;
        } else if (timeNs - lastSyncNs >= SYNC_NS) {
            writer.sync();
            lastSyncNs = timeNs;
        }
    }

    private Path file(String ending) {
        return folder.resolve(String.format(Locale.ROOT, "%04d.%s", segment, ending));
    }

    /** Ends the trip: all files closed, {@code trip.json} says {@code closed}. */
    @Override
    public void close() throws IOException {
        if (info.state() == TripInfo.State.RECORDING) {
            closeSegment();
            update(info.withState(TripInfo.State.CLOSED));
        }
    }
}
