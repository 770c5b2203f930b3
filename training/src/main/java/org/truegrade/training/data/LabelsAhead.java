package org.truegrade.training.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truegrade.trip.Gradient;

/**
 * Places a table's slopes at the stretch that a camera's answer is about. A table of the slope under the wheels is read along
 * the distance driven: the mean of its slopes 20 to 80 m on. Without speed or frame times its words are kept as they are, and
 * say so.
 */
final class LabelsAhead {
    /** Deviation of a slope in a table that states none: what windows of other lengths differ by, and drift. */
    static final double TABLE_DEVIATION = 0.005;

    /**
     * @param measured the slope ahead, where there is a number for it
     */
    record Slope(Optional<Gradient> gradient, Stretch about, Optional<Quantity> measured) {}

    private record Point(double metres, double slope) {}

    private final Stretch about;
    private final Optional<Distance> distance;
    private final List<Point> points = new ArrayList<>();
    private final List<Double> metres = new ArrayList<>();

    private LabelsAhead(Stretch about, Optional<Distance> distance) {
        this.about = about;
        this.distance = distance;
    }

    static LabelsAhead of(Path folder, Stretch about) throws IOException {
        var distance = about == Stretch.HERE ? Telemetry.distance(folder) : Optional.<Distance>empty();
        var ahead = new LabelsAhead(about, distance);
        if (distance.isPresent()) {
            var times = Telemetry.frameTimes(folder);
            try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("labels.csv"))) {
                for (var row : rows) {
                    int frame = Integer.parseInt(row.getField("frame"));
                    double at = frame < times.length ? distance.get().at(times[frame]) : Double.NaN;
                    ahead.metres.add(at);
                    var slope = row.findField("grade_percent").orElse("");
                    if (!slope.isEmpty() && !Double.isNaN(at)) {
                        ahead.points.add(new Point(at, Double.parseDouble(slope) / 100));
                    }
                }
            }
        }
        return ahead;
    }

    Slope at(int frame, NamedCsvRecord row) {
        var words = Words.gradient(row.getField("gradient"));
        if (distance.isEmpty() || points.isEmpty()) {
            return new Slope(words, about, Optional.empty());
        }
        double here = metres.get(frame);
        double sum = 0;
        double weight = 0;
        double first = Double.MAX_VALUE;
        double last = 0;
        for (int i = 1; i < points.size(); i++) {
            var point = points.get(i);
            double ahead = point.metres() - here;
            if (ahead >= RoadRules.FROM_M && ahead <= RoadRules.TO_M) {
                double length = point.metres() - points.get(i - 1).metres();
                sum += length * point.slope();
                weight += length;
                first = Math.min(first, ahead);
                last = Math.max(last, ahead);
            }
        }
        boolean covered = weight > 0 && first <= RoadRules.FROM_M + 5 && last >= RoadRules.TO_M - 5;
        if (!covered) {
            return new Slope(words, Stretch.HERE, Optional.empty());
        }
        var slope = new Quantity(sum / weight, TABLE_DEVIATION);
        return new Slope(RoadRules.gradient(slope), Stretch.AHEAD, Optional.of(slope));
    }
}
