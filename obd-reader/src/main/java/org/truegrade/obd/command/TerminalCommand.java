package org.truegrade.obd.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.truegrade.obd.Persistent;
import org.truegrade.obd.line.Line;
import org.truegrade.obd.recorded.RecordedLine;
import org.truegrade.obd.recorded.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code obd terminal}: what is typed goes to the adapter, what it says is shown. */
@Command(
        name = "terminal",
        mixinStandardHelpOptions = true,
        description = {
            "Talks to the adapter itself: each line of input is sent, each answer is shown as it comes.",
            "An empty line sends a lone return: repeats the last command, or stops one that goes on. Ctrl+D ends."
        })
final class TerminalCommand implements Callable<Integer> {
    private static final long SLICE_NS = 50_000_000L;
    private static final long LONGEST_ANSWER_NS = 15_000_000_000L;
    private static final long LAST_WORDS_NS = 2_000_000_000L;

    @Mixin
    private PortOptions port = new PortOptions();

    @Option(
            names = "--allow-writes",
            description = "also sends what the adapter remembers without power (ATPP and the like); a wrong one can"
                    + " make it useless")
    private boolean allowWrites;

    @Option(names = "--record", paramLabel = "FILE", description = "writes the conversation down, as 'obd record' does")
    private @Nullable Path record;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Lines typed; an empty one at the end of the input. */
    private final LinkedBlockingQueue<Optional<String>> typed = new LinkedBlockingQueue<>();

    private final byte[] buffer = new byte[1024];

    @Override
    public Integer call() throws IOException {
        try (var recording = record == null ? null : Recording.into(record);
                var opened = port.opener().open();
                var line = recording == null
                        ? opened
                        : new RecordedLine(opened, recording, opened.clock().nanos())) {
            spec.commandLine().getErr().println("connected to " + line.name() + "; Ctrl+D ends");
            spec.commandLine().getErr().flush();
            Thread.ofPlatform().daemon().name("typed").start(this::readTyped);
            talk(line);
            return 0;
        }
    }

    private void readTyped() {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var text = in.readLine(); text != null; text = in.readLine()) {
                typed.add(Optional.of(text.strip()));
            }
        } catch (IOException e) {
            spec.commandLine().getErr().println("truegrade: the input ended: " + e.getMessage());
        }
        typed.add(Optional.empty());
    }

    private void talk(Line line) throws IOException {
        boolean ready = true;
        long sentNs = line.clock().nanos();
        while (true) {
            long now = line.clock().nanos();
            ready |= show(line, now + SLICE_NS);
            var next = typed.peek();
            boolean ended = next != null && next.isEmpty();
            if (ended && (ready || now - sentNs > LAST_WORDS_NS)) {
                return;
            }
            // The next line waits for the prompt, so that a file of commands can be fed in; a lone return does not
            // wait.
            boolean may = ready || now - sentNs > LONGEST_ANSWER_NS || next != null && next.equals(Optional.of(""));
            if (next != null && !ended && may) {
                typed.remove();
                ready = !send(line, next.orElseThrow());
                sentNs = line.clock().nanos();
            }
        }
    }

    /** @return false when it was refused */
    private boolean send(Line line, String command) throws IOException {
        try {
            if (!allowWrites) {
                Persistent.refuse(command);
                Persistent.refuseWhileMemoryIsOn(command);
            }
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage() + " (--allow-writes sends it all the same)");
            spec.commandLine().getErr().flush();
            return false;
        }
        line.write((command + "\r").getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    /** @return true when a prompt came */
    private boolean show(Line line, long deadlineNs) throws IOException {
        int got = line.read(buffer, deadlineNs);
        var text = new String(buffer, 0, got, StandardCharsets.ISO_8859_1);
        var out = spec.commandLine().getOut();
        out.print(text.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n'));
        out.flush();
        return text.indexOf('>') >= 0;
    }
}
