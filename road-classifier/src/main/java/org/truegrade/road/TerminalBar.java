package org.truegrade.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, where that is a terminal; nothing elsewhere. */
public final class TerminalBar implements AutoCloseable, TripRoad.Progress {
    private final Optional<ProgressBar> bar;

    private TerminalBar(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /**
     * @param task what is being done, in a few words
     */
    public static TerminalBar show(String task) {
        return new TerminalBar(
                onTerminal()
                        ? Optional.of(new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(-1)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                .build())
                        : Optional.empty());
    }

    private static boolean onTerminal() {
        try {
            var target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public void seen(int done, int total) {
        bar.ifPresent(shown -> shown.maxHint(total).stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
