package org.truegrade.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code truegrade serve} beside the demo. It tells by lines on its standard output what it has done: {@code ready URL},
 * {@code enter URL} (signs in once), {@code analysed TRIP RESULT}.
 */
final class ServerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    private final Process process;
    private final Path log;
    private final Map<String, String> analysed = new HashMap<>();
    private Optional<String> link = Optional.empty();
    private boolean ended;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(Launcher launcher, Path data, Path inbox, int port, Path log) throws IOException {
        var process = launcher.start(
                log,
                List.of(
                        "serve",
                        "--data",
                        data.toString(),
                        "--inbox",
                        inbox.toString(),
                        "--port",
                        String.valueOf(port)));
        var server = new ServerProcess(process, log);
        Thread.ofVirtual().name("serve-output").start(server::listen);
        return server;
    }

    private void listen() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                hear(line.split(" "));
            }
        } catch (IOException e) {
            LOG.debug("the server was ended while its output was read", e);
        } finally {
            end();
        }
    }

    private synchronized void hear(String[] words) {
        if (words.length == 2 && words[0].equals("enter")) {
            link = Optional.of(words[1]);
        } else if (words.length == 3 && words[0].equals("analysed")) {
            analysed.put(words[1], words[2]);
        }
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until the server answers; the address that signs in once. */
    synchronized String awaitLink() throws IOException, InterruptedException {
        while (link.isEmpty()) {
            await();
        }
        return link.get();
    }

    /** Waits for a trip's result: its fair score, {@code not-scorable}, or {@code failed}. */
    synchronized String awaitAnalysed(String tripId) throws IOException, InterruptedException {
        while (!analysed.containsKey(tripId)) {
            await();
        }
        return analysed.getOrDefault(tripId, "failed");
    }

    private void await() throws IOException, InterruptedException {
        if (ended) {
            throw new IOException("the server stopped: " + Launcher.lastWords(log, "serve"));
        }
        wait();
    }

    /** Returns when the server has ended. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
