package org.truegrade.analysis.drive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truegrade.events.Motion;
import org.truegrade.trip.Note;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.video.ForeignVideo;
import org.truegrade.video.VideoException;

/** Writes one part of a foreign recording as a trip folder: its rows and its frames in the order of time. */
final class TripImport {
    private static final String NOTE_SOURCE = "import";

    private final TripWriter writer;
    private final DrivePart part;
    private final List<Column> columns;
    private final List<String> texts;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> said;
    private @Nullable ForeignVideo video;

    private TripImport(TripWriter writer, DrivePart part, Optional<DriveTable> table) {
        this.writer = writer;
        this.part = part;
        this.columns = table.map(DriveTable::columns).orElse(List.of());
        this.texts = table.map(DriveTable::texts).orElse(List.of());
        this.said = new ArrayList<>(texts.stream().map(text -> "").toList());
    }

    /**
     * @param parent where the folder of this name is made
     * @return what of the video could not be imported, one line each
     */
    static List<String> write(Path parent, String name, TripInfo info, DrivePart part, DriveSource source)
            throws IOException {
        try (var writer = TripWriter.begin(parent, name, info, signals(source))) {
            var trip = new TripImport(writer, part, source.table());
            try (var video = trip.open(source)) {
                trip.video = video;
                trip.write(source);
            }
            for (var remark : trip.remarks) {
                writer.update(writer.info().withRemark(remark));
            }
            return trip.remarks;
        }
    }

    private static List<Signal> signals(DriveSource source) {
        var signals = new ArrayList<>(source.table().map(DriveTable::columns).orElse(List.of()).stream()
                .map(Column::signal)
                .distinct()
                .toList());
        source.video().ifPresent(video -> signals.add(Signal.CAMERA_FRONT));
        return signals;
    }

    /** A video that cannot be read is named; the values are imported all the same. */
    private @Nullable ForeignVideo open(DriveSource source) throws IOException {
        if (source.video().isEmpty()) {
            return null;
        }
        var found = source.video().get();
        var times = found.timesNs().clone();
        for (int i = 0; i < times.length; i++) {
            times[i] -= part.beginNs();
        }
        try {
            return ForeignVideo.open(writer, found.file(), times);
        } catch (VideoException e) {
            remarks.add("The video is not imported: " + e.getMessage());
            return null;
        }
    }

    private void write(DriveSource source) throws IOException {
        if (source.table().map(DriveTable::assumedTimes).orElse(false)) {
            writer.write(new Note(0, NOTE_SOURCE, Motion.ASSUMED_TIMES, "one row a second is assumed"));
        }
        for (var row : part.rows()) {
            long timeNs = row.timeNs() - part.beginNs();
            writeFrames(timeNs);
            writeRow(timeNs, row);
        }
        writeFrames(Long.MAX_VALUE);
        if (video != null) {
            video.missing().ifPresent(missing -> remarks.add("front.mp4: " + missing));
        }
    }

    private void writeFrames(long untilNs) throws IOException {
        while (video != null && video.nextNs().isPresent() && video.nextNs().getAsLong() <= untilNs) {
            video.writeNext();
        }
    }

    private void writeRow(long timeNs, DriveTable.Row row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (!Double.isNaN(row.value(i))) {
                writer.write(new Sample(
                        timeNs,
                        columns.get(i).signal(),
                        row.value(i) * columns.get(i).factor()));
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            var word = row.words().get(i);
            if (!word.isEmpty() && !word.equals(said.get(i))) {
                writer.write(new Note(timeNs, NOTE_SOURCE, "column." + texts.get(i), word));
                said.set(i, word);
            }
        }
    }
}
