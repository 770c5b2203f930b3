package org.truegrade.edge;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truegrade.obd.Handover;
import org.truegrade.trip.Note;
import org.truegrade.trip.Ticker;

/** The camera's thread: takes pictures, hands them over, and opens the camera again when it is lost. */
final class CameraFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CameraFeed.class);
    private static final long FIRST_RETRY_NS = 500_000_000L;
    private static final long LONGEST_RETRY_NS = 10_000_000_000L;

    private final Camera.Opener opener;
    private final Ticker ticker;
    private final Ticker real;
    private final Handover<Shot> shots;
    private final Handover<Note> notes;
    private final Thread thread = daemon(this::run);
    private volatile boolean running = true;
    private volatile double fps = 1;
    private String lastLoss = "";

    /** @param notes get times of {@code ticker}, not of the trip */
    CameraFeed(Camera.Opener opener, Ticker ticker, Ticker real, Handover<Shot> shots, Handover<Note> notes) {
        this.opener = opener;
        this.ticker = ticker;
        this.real = real;
        this.shots = shots;
        this.notes = notes;
    }

    /** A daemon: a native read that hangs must not keep the process alive. */
    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "camera");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        thread.start();
    }

    /** Of the camera that was opened last. */
    double fps() {
        return fps;
    }

    private void run() {
        long pauseNs = FIRST_RETRY_NS;
        while (running) {
            try (var camera = opener.open()) {
                fps = camera.fps();
                if (takePictures(camera)) {
                    return;
                }
                pauseNs = FIRST_RETRY_NS;
            } catch (IOException e) {
                lost(e);
            } catch (InterruptedException e) {
                LOG.debug("the camera's thread was stopped", e);
                continue;
            } catch (RuntimeException e) {
                LOG.error("the camera failed in an unexpected way and is opened again", e);
            }
            pause(pauseNs);
            pauseNs = Math.min(2 * pauseNs, LONGEST_RETRY_NS);
        }
    }

    /** @return true when the source has ended */
    private boolean takePictures(Camera camera) throws IOException, InterruptedException {
        boolean first = true;
        while (running) {
            var shot = camera.next();
            if (shot.isEmpty()) {
                tell("ended", "the camera's source has come to its end");
                return true;
            }
            if (first) {
                first = false;
                lastLoss = "";
                var picture = shot.get().picture();
                tell("connected", "pictures of " + picture.width() + " x " + picture.height() + " pixels");
            }
            shots.offer(shot.get());
        }
        return false;
    }

    private void lost(IOException e) {
        var sentence = e.getMessage() == null ? e.toString() : e.getMessage();
        if (running && !sentence.equals(lastLoss)) {
            lastLoss = sentence;
            tell("lost", sentence);
        }
    }

    private void tell(String kind, String text) {
        notes.offer(new Note(ticker.nanos(), "camera", kind, text));
    }

    private void pause(long ns) {
        try {
            if (running) {
                real.sleepUntil(real.nanos() + ns);
            }
        } catch (InterruptedException e) {
            LOG.debug("waiting for the camera ended", e);
        }
    }

    /** Stops; returns when the thread has ended, at the latest after two seconds (a native read may hang). */
    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
