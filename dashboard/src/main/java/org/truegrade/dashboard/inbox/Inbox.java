package org.truegrade.dashboard.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.truegrade.dashboard.ServerSettings;
import org.truegrade.dashboard.trips.Arrivals;
import org.truegrade.trip.Ticker;

/**
 * The folder that new trips are put into, looked at once a second. A trip that is complete is moved away; what is no trip
 * stays where it is, is said once, and is shown on the page until it is gone.
 */
@Component
public class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final String WHOLE = ".";

    private record Seen(int fingerprint, long sinceNs) {}

    private final Path folder;
    private final Arrivals arrivals;
    private final Refusals refusals;
    private final Ticker ticker;
    private final Map<String, Seen> seen = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final Map<String, String> troubles = new TreeMap<>();

    Inbox(ServerSettings settings, Arrivals arrivals, Refusals refusals, Ticker ticker) {
        this.folder = settings.inbox();
        this.arrivals = arrivals;
        this.refusals = refusals;
        this.ticker = ticker;
        refusals.all().forEach(refusal -> refused.add(refusal.name()));
    }

    public Path folder() {
        return folder;
    }

    /** Entries that are not complete yet, and why: being recorded, arriving. */
    public Map<String, String> waiting() {
        return new TreeMap<>(waiting);
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        try (var all = Files.list(folder)) {
            var entries = all.filter(Inbox::isMeant).sorted().toList();
            forgetAllBut(entries.stream()
                    .map(entry -> entry.getFileName().toString())
                    .toList());
            troubles.remove(WHOLE);
            for (var entry : entries) {
                look(entry);
            }
        } catch (IOException e) {
            sayOnce(WHOLE, "the inbox " + folder + " cannot be read (" + e + "): trips are taken in again once it can");
        }
    }

    /** Hidden entries are copies under way; a simulator's truth lies beside its trip and is nobody's business here. */
    private static boolean isMeant(Path entry) {
        var name = entry.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(".truth.csv");
    }

    private void look(Path entry) {
        var name = entry.getFileName().toString();
        try {
            var look = Look.at(entry);
            var now = ticker.nanos();
            var before = seen.get(name);
            if (before == null || before.fingerprint() != look.fingerprint()) {
                before = new Seen(look.fingerprint(), now);
                seen.put(name, before);
            }
            if (refused.contains(name) && refusals.isKnown(name, look.fingerprint())) {
                return;
            }
            var quiet = Duration.ofNanos(now - before.sinceNs());
            act(entry, name, look, Decision.on(look, quiet, arrivals::isHere));
        } catch (NoSuchFileException e) {
            LOG.debug("{} went away while it was looked at", entry);
        } catch (IOException | RuntimeException e) {
            sayOnce(name, entry + " cannot be taken in (" + e.getMessage() + "): it stays there and is tried again");
        }
    }

    private void act(Path entry, String name, Look look, Decision decision) throws IOException {
        switch (decision) {
            case Decision.TakeIn take -> {
                arrivals.take(entry, take.info());
                forget(name);
            }
            case Decision.Wait wait -> waiting.put(name, wait.why());
            case Decision.Refuse refuse -> {
                LOG.warn("inbox: {}. Left untouched", refuse.reason());
                refusals.add(name, look.fingerprint(), refuse.reason(), ticker.utc());
                refused.add(name);
                waiting.remove(name);
            }
        }
    }

    private void forgetAllBut(List<String> names) {
        var gone = new HashSet<>(seen.keySet());
        gone.addAll(refused);
        names.forEach(gone::remove);
        gone.forEach(this::forget);
    }

    private void forget(String name) {
        seen.remove(name);
        troubles.remove(name);
        waiting.remove(name);
        if (refused.remove(name)) {
            refusals.remove(name);
        }
    }

    private void sayOnce(String name, String words) {
        if (!words.equals(troubles.put(name, words))) {
            LOG.warn("{}", words);
        }
    }
}
