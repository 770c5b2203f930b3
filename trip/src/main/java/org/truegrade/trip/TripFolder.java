package org.truegrade.trip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A trip folder on a disk: read, checked, mended. */
public final class TripFolder {
    static final Pattern SIGNALS_FILE = Pattern.compile("(\\d{4,9})\\.signals\\.avro");
    static final Pattern VIDEO_FILE = Pattern.compile("(\\d{4,9})\\.([a-z]+)\\.mp4");

    private TripFolder() {}

    /**
     * Reads everything that is whole.
     *
     * @throws TripFormatException when {@code trip.json} is missing, damaged or of a newer format
     */
    public static TripReading read(Path folder) throws IOException {
        var info = TripInfoFile.read(folder);
        var damages = new ArrayList<Damage>();
        var columns = new TreeMap<Signal, Column>(Comparator.comparing(Signal::name));
        var notes = new ArrayList<Note>();
        var frames = new ArrayList<FrameRef>();
        for (var file : files(folder, SIGNALS_FILE)) {
            int segment = segmentOf(file);
            var reading = SignalsFile.read(
                    file,
                    sample -> {
                        columns.computeIfAbsent(sample.signal(), signal -> new Column())
                                .add(sample);
                        if (sample.signal().name().equals(Signal.CAMERA_FRONT.name())) {
                            frames.add(new FrameRef(sample.timeNs(), segment, (int) sample.value()));
                        }
                    },
                    notes::add);
            damages.addAll(reading.damages());
        }
        notes.sort(Comparator.comparingLong(Note::timeNs));
        frames.sort(Comparator.comparingLong(FrameRef::timeNs));
        var series = new LinkedHashMap<Signal, Series>();
        columns.forEach((signal, column) -> series.put(signal, column.toSeries(signal)));
        return new TripReading(new Trip(folder, info, series, notes, frames), damages);
    }

    /** Only {@code trip.json}: quick. */
    public static TripInfo info(Path folder) throws IOException {
        return TripInfoFile.read(folder);
    }

    /** Files of the folder whose name matches, in the order of their names. */
    static List<Path> files(Path folder, Pattern name) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(TripFolder::segmentOf)
                            .thenComparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    static int segmentOf(Path file) {
        var name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    private static final class Column {
        private long[] timesNs = new long[256];
        private double[] values = new double[256];
        private int size;

        void add(Sample sample) {
            if (size == timesNs.length) {
                timesNs = Arrays.copyOf(timesNs, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            timesNs[size] = sample.timeNs();
            values[size++] = sample.value();
        }

        Series toSeries(Signal signal) {
            return Series.of(signal, Arrays.copyOf(timesNs, size), Arrays.copyOf(values, size));
        }
    }
}
