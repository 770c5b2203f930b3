package org.truegrade.training.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truegrade.trip.DurableFiles;

/** The learning curve, as {@code learning-curve.csv} and {@code learning-curve.png} of a folder. */
final class Curve {
    static final String CSV = "learning-curve.csv";
    static final String PNG = "learning-curve.png";

    private static final String HEADER = "step,train_loss,gradient_loss,alignment_loss,measures_loss,held_out_loss,"
            + "rendered_gradient_f1,rendered_alignment_f1,real_gradient_f1,real_alignment_f1,slope_error";

    /**
     * One look at the held-out part.
     *
     * @param train mean loss since the look before: gradient, alignment, measures
     * @param heldOut loss of both questions together
     * @param f1 macro-F1 of rendered gradient, rendered alignment, real gradient, real alignment
     * @param slopeError root of the mean square error of the slope ahead, rise over run
     */
    record Point(int step, double[] train, double heldOut, double[] f1, double slopeError) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "%d,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f",
                    step,
                    train[0] + train[1],
                    train[0],
                    train[1],
                    train[2],
                    heldOut,
                    f1[0],
                    f1[1],
                    f1[2],
                    f1[3],
                    slopeError);
        }

        static Point parse(String line) {
            var f = line.split(",");
            double[] n = new double[f.length];
            for (int i = 0; i < n.length; i++) {
                n[i] = Double.parseDouble(f[i]);
            }
            return new Point(
                    (int) n[0], new double[] {n[2], n[3], n[4]}, n[5], new double[] {n[6], n[7], n[8], n[9]}, n[10]);
        }
    }

    private final Path folder;
    private final List<Point> points = new ArrayList<>();

    private Curve(Path folder) {
        this.folder = folder;
    }

    /** The curve up to a step: what came after a checkpoint is drawn anew. */
    static Curve open(Path folder, int step) throws IOException {
        var curve = new Curve(folder);
        var file = folder.resolve(CSV);
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .map(Point::parse)
                    .filter(point -> point.step() <= step)
                    .forEach(curve.points::add);
        }
        return curve;
    }

    void add(Point point) throws IOException {
        points.add(point);
        var csv = new StringBuilder(HEADER).append('\n');
        points.forEach(each -> csv.append(each.line()).append('\n'));
        DurableFiles.replace(folder.resolve(CSV), csv.toString().getBytes(StandardCharsets.UTF_8));
        DurableFiles.replace(folder.resolve(PNG), CurveChart.png(points));
    }

    List<Point> points() {
        return List.copyOf(points);
    }

    Optional<Point> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }
}
