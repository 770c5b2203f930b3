package org.truegrade.training.measure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.truegrade.training.data.Kind;
import org.truegrade.trip.DurableFiles;

/** Reliability diagram and risk–coverage curve of each question as PNG, each kind of pictures a line of its own. */
final class Plots {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int LEAST = 50;

    private Plots() {}

    /** Writes into the folder and returns the names of the files. */
    static List<String> write(Evaluation evaluation, Path folder) throws IOException {
        Files.createDirectories(folder);
        var names = new ArrayList<String>();
        for (var question : Asked.values()) {
            var rows = evaluation.kinds(question);
            names.add(write(folder, "reliability-" + question.word() + ".png", reliability(question, rows)));
            names.add(write(folder, "risk-coverage-" + question.word() + ".png", riskCoverage(question, rows)));
        }
        return names;
    }

    private static String write(Path folder, String name, XYChart chart) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BitmapEncoder.saveBitmap(chart, bytes, BitmapEncoder.BitmapFormat.PNG);
        DurableFiles.replace(folder.resolve(name), bytes.toByteArray());
        return name;
    }

    static XYChart reliability(Asked question, List<Measured> rows) {
        var chart = chart(
                question.word() + ": how sure against how often right",
                "mean probability of the answers",
                "share of right ones");
        var even = chart.addSeries("as sure as right", new double[] {0, 1}, new double[] {0, 1});
        even.setMarker(SeriesMarkers.NONE);
        even.setLineColor(Color.LIGHT_GRAY);
        // Ten bins of a few answers each would draw chance.
        for (var row :
                rows.stream().filter(row -> row.confusion().total() >= LEAST).toList()) {
            var bins = row.reliability().bins();
            var line = chart.addSeries(
                    name(row),
                    bins.stream().mapToDouble(Reliability.Bin::sure).toArray(),
                    bins.stream().mapToDouble(Reliability.Bin::right).toArray());
            style(line, row.group().kind());
            line.setMarker(SeriesMarkers.CIRCLE);
        }
        return chart;
    }

    static XYChart riskCoverage(Asked question, List<Measured> rows) {
        var chart = chart(
                question.word() + ": what abstaining buys (dot: the model's floor)",
                "share of pictures that get an answer",
                "share of wrong ones among those");
        for (var row : rows) {
            var points = row.riskCoverage().points();
            var line = chart.addSeries(
                    name(row),
                    points.stream().mapToDouble(RiskCoverage.Point::coverage).toArray(),
                    points.stream().mapToDouble(RiskCoverage.Point::risk).toArray());
            style(line, row.group().kind());
            line.setMarker(SeriesMarkers.NONE);
            if (Double.isFinite(row.atFloor().wrong())) {
                var dot = chart.addSeries(
                        name(row) + " at the floor",
                        new double[] {row.atFloor().coverage()},
                        new double[] {row.atFloor().wrong()});
                dot.setMarker(SeriesMarkers.CIRCLE);
                dot.setMarkerColor(colour(row.group().kind()));
                dot.setShowInLegend(false);
            }
        }
        return chart;
    }

    private static String name(Measured row) {
        return row.group().name() + " (" + row.confusion().total() + ")";
    }

    private static XYChart chart(String title, String x, String y) {
        var chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        var style = chart.getStyler();
        style.setXAxisMin(0.0).setXAxisMax(1.0);
        style.setYAxisMin(0.0).setYAxisMax(1.0);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setLegendBorderColor(Color.WHITE);
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        style.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        return chart;
    }

    private static void style(org.knowm.xchart.XYSeries line, Kind kind) {
        line.setLineColor(colour(kind));
        line.setMarkerColor(colour(kind));
        line.setLineStyle(new BasicStroke(2));
    }

    /** Colours that also those tell apart who see red and green alike (M. Okabe, K. Ito, Color Universal Design, 2008). */
    private static Color colour(Kind kind) {
        return switch (kind) {
            case MEASURED -> new Color(0, 114, 178);
            case BY_EYE -> new Color(230, 159, 0);
            case RENDERED -> new Color(0, 158, 115);
            case BENT -> new Color(204, 121, 167);
            case SKYLINE -> new Color(86, 180, 233);
            case PEOPLE -> new Color(213, 94, 0);
        };
    }
}
