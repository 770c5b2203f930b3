package org.truegrade.obd.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.trip.SystemTicker;

/**
 * {@code bench/obd}: every row of what the reader has to show, in one run. Arguments: repetitions, seconds a
 * run, and what a setting's name contains, to measure only that one. */
public final class BenchMain {
    private static final double WARM_S = 1.5;
    /** ObdMetrics 11.x as published in the project's table of facts: 10.7 % of a core at 25.0 rounds a second. */
    private static final double OBD_METRICS_CPU_MS = 10.7 / 100 * 1000 / 25.0;

    private final Peers peers = Peers.in(Path.of(""));
    private final Map<String, Integer> memoryWrites = new LinkedHashMap<>();
    private final int repetitions;
    private final double seconds;

    private BenchMain(int repetitions, double seconds) {
        this.repetitions = repetitions;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        var bench = new BenchMain(Integer.parseInt(args[0]), Double.parseDouble(args[1]));
        bench.setUp();
        if (args.length > 2) {
            for (var setting : BenchSetting.ALL) {
                if (setting.name().contains(args[2])) {
                    bench.rates(setting);
                }
            }
        } else {
            bench.everything();
        }
    }

    private void setUp() {
        print(
                "adapter and clients are processes of their own on %d processors, %s; clients take turns; medians of %d runs of %.0f s",
                Integer.getInteger("truegrade.bench.processors", 1),
                Boolean.getBoolean("truegrade.bench.pinned") ? "adapter on the first, client on another" : "not pinned",
                repetitions,
                seconds);
        print("python-OBD: %s", peers.hasPythonObd() ? "runs beside" : "not installed, its rows are left out");
    }

    private void everything() throws Exception {
        for (var setting : BenchSetting.ALL) {
            rates(setting);
        }
        print("%nLongest block of a live request on a silent adapter");
        print("  TrueGrade %.2f s (goal 2.00)", SilentAdapter.longestBlockS(new SystemTicker()));
        print(
                "  python-OBD %s",
                peers.hasPythonObd() && repetitions > 1 ? SilentAdapter.peer(peers) : "121 s (published)");
        print(
                "%nNumbers out of %d damaged, foreign or negative answers",
                DamagedAnswers.cases().size());
        print("  TrueGrade %s (goal none)", DamagedAnswers.ours());
        if (peers.hasPythonObd()) {
            print("  python-OBD %s", DamagedAnswers.peer(peers));
        }
        print("%nCommands that wrote into the adapter's memory (ATPP, ATSP with memory on), all runs");
        memoryWrites.forEach((client, count) -> print("  %-18s %d", client, count));
    }

    private void rates(BenchSetting setting) throws IOException, InterruptedException {
        var measures = new LinkedHashMap<String, List<Client.Measure>>();
        for (int i = 0; i < repetitions; i++) {
            for (var client : clients(setting)) {
                measures.computeIfAbsent(client, name -> new ArrayList<>()).add(measure(setting, client));
            }
        }
        print("%n%s (rounds a second of six values, CPU of the client a round, start)", setting.name());
        measures.forEach((client, list) -> print(
                "  %-18s %9.1f /s   %7.3f ms   %6.2f s   again %6.2f s",
                client,
                median(list.stream().map(Client.Measure::roundsPerS).toList()),
                median(list.stream().map(Client.Measure::cpuMsPerRound).toList()),
                median(list.stream().map(Client.Measure::firstS).toList()),
                median(list.stream().map(Client.Measure::againS).toList())));
        var ours = of(measures, "truegrade");
        goal("against " + setting.base(), ratio(ours, of(measures, setting.base())), setting.goal());
        if (setting.base().equals("serial-repeat")) {
            goal("against serial-six", ratio(ours, of(measures, "serial-six")), setting.goal());
        }
        if (measures.containsKey("python-fast") && setting.pythonGoal() > 0) {
            goal("against python-OBD fast", ratio(ours, of(measures, "python-fast")), setting.pythonGoal());
        }
        if (setting.pythonGoal() > 0) {
            double cpu = median(ours.stream().map(Client.Measure::cpuMsPerRound).toList());
            print(
                    "  CPU a round against ObdMetrics (published, another machine): %.3f (goal at most 0.2)",
                    cpu / OBD_METRICS_CPU_MS);
        }
    }

    private List<String> clients(BenchSetting setting) {
        return setting.clients().stream()
                .filter(client -> peers.hasPythonObd() || !client.startsWith("python"))
                .toList();
    }

    private static List<Client.Measure> of(Map<String, List<Client.Measure>> measures, String client) {
        return measures.getOrDefault(client, List.of());
    }

    private Client.Measure measure(BenchSetting setting, String client) throws IOException, InterruptedException {
        var adapter = setting.adapter();
        int rate = setting.timing().rate();
        try (var port = AdapterOnTerminal.serve(adapter)) {
            var measure = client.startsWith("python")
                    ? Client.python(peers, client.substring("python-".length()), port.path(), rate, seconds)
                    : Client.java(client, port.path(), rate, WARM_S, seconds);
            memoryWrites.merge(client, adapter.memoryWrites().size(), Integer::sum);
            return measure;
        }
    }

    /** Median of the ratios of runs beside each other: what disturbs the machine for long disturbs both. */
    private static double ratio(List<Client.Measure> ours, List<Client.Measure> theirs) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i).roundsPerS() / theirs.get(i).roundsPerS());
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void goal(String what, double value, double goal) {
        print("  %-44s %6.2f (goal %.2f) %s", what, value, goal, value >= goal ? "" : "MISSED");
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }
}
