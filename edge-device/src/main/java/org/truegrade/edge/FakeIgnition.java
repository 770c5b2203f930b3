package org.truegrade.edge;

/** A key that a test or a simulated drive turns; from any thread. */
public final class FakeIgnition implements Ignition {
    private volatile boolean on;

    public FakeIgnition(boolean on) {
        this.on = on;
    }

    public void turn(boolean newOn) {
        on = newOn;
    }

    @Override
    public boolean isOn() {
        return on;
    }
}
