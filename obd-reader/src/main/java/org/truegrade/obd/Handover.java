package org.truegrade.obd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bounded queue from a device's thread to the one that records. A device is never held up: what does not fit is dropped
 * and counted.
 */
public final class Handover<T> {
    private final BlockingQueue<T> queue;
    private final AtomicLong dropped = new AtomicLong();

    public Handover(int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
    }

    /** @return false when it was dropped */
    public boolean offer(T item) {
        boolean taken = queue.offer(item);
        if (!taken) {
            dropped.incrementAndGet();
        }
        return taken;
    }

    /** All that waits, in order. */
    public List<T> takeAll() {
        var all = new ArrayList<T>();
        queue.drainTo(all);
        return all;
    }

    /** How many were dropped since the last call. */
    public long takeDropped() {
        return dropped.getAndSet(0);
    }
}
