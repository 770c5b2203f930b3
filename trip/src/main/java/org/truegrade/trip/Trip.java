package org.truegrade.trip;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One trip as it was recorded, read whole.
 *
 * @param folder where it lies; videos are read from there
 * @param frames the front camera's frames in the order of time
 */
public record Trip(Path folder, TripInfo info, Map<Signal, Series> series, List<Note> notes, List<FrameRef> frames) {

    public Trip {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        notes = List.copyOf(notes);
        frames = List.copyOf(frames);
    }

    /** The samples of a signal; empty when it was not recorded. Signals are told apart by their names. */
    public Optional<Series> series(Signal signal) {
        var exact = series.get(signal);
        if (exact != null) {
            return Optional.of(exact);
        }
        return series.values().stream()
                .filter(other -> other.signal().name().equals(signal.name()))
                .findFirst();
    }

    public Collection<Series> allSeries() {
        return series.values();
    }

    /** Time of the last sample of all; 0 for a trip without samples. */
    public long endNs() {
        return series.values().stream().mapToLong(Series::lastNs).max().orElse(0);
    }

    /** The segment's video of the front camera, whether or not it exists. */
    public Path frontVideo(int segment) {
        return folder.resolve(String.format(Locale.ROOT, "%04d.front.mp4", segment));
    }

    /** The last frame at or before the time. */
    public Optional<FrameRef> frameAt(long timeNs) {
        int low = 0;
        int high = frames.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frames.get(middle).timeNs() <= timeNs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(frames.get(low - 1));
    }
}
