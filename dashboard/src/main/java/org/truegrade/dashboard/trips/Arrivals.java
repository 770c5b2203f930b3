package org.truegrade.dashboard.trips;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truegrade.trip.Ticker;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;

/** Takes a trip folder into the data folder: files first, then the row, then the queue; any of them may be the last. */
@Component
public class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private final TripFiles files;
    private final TripTable table;
    private final AnalysisQueue queue;
    private final Ticker ticker;

    Arrivals(TripFiles files, TripTable table, AnalysisQueue queue, Ticker ticker) {
        this.files = files;
        this.table = table;
        this.queue = queue;
        this.ticker = ticker;
    }

    /** A server that ended between moving the files and writing the row finds them here. */
    @PostConstruct
    void takeUpWhatWasLeft() throws IOException {
        Files.createDirectories(files.trips());
        for (var home : FolderMove.children(files.trips())) {
            var name = home.getFileName().toString();
            if (name.startsWith(".")) {
                FolderMove.deleteAll(home); // a copy that did not end; its source is still in the inbox
            } else if (table.find(name).isEmpty()) {
                for (var folder : FolderMove.children(home)) {
                    if (Files.isDirectory(folder)) {
                        register(TripFolder.info(folder), folder.getFileName().toString());
                    }
                }
            }
        }
    }

    public boolean isHere(String id) {
        return table.find(id).isPresent();
    }

    /**
     * Moves a trip folder in and queues its analysis.
     *
     * @throws IOException when it cannot be moved; it is then where it was
     */
    public void take(Path folder, TripInfo info) throws IOException {
        var name = folder.getFileName().toString();
        var home = files.home(info.id());
        Files.createDirectories(home);
        FolderMove.move(folder, home.resolve(name), files.trips().resolve("." + info.id()));
        register(info, name);
        LOG.info("{} taken in, trip {}", folder, info.id());
    }

    private void register(TripInfo info, String folder) {
        if (table.add(TripEntry.arrived(info, folder, ticker.utc()))) {
            queue.add(info.id());
        }
    }
}
