package org.truegrade.obd;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier sessions have learnt of adapter and vehicle, so that the next one need not try it all again, and tries nothing
 * a second time that has cost a session. Used by one thread.
 */
public final class Experience {
    private Optional<Adapter> known = Optional.empty();
    private int waitUnits = Dialogue.USUAL_WAIT;
    private final Set<Capability> trying = EnumSet.noneOf(Capability.class);

    /** The adapter of the last session that found a vehicle, or of one that somebody has kept. */
    public Optional<Adapter> known() {
        return known;
    }

    public void remember(Adapter adapter) {
        known = Optional.of(adapter);
    }

    /** How long the adapter was told to wait for the vehicle (ATST). */
    int waitUnits() {
        return waitUnits;
    }

    void rememberWait(int units) {
        waitUnits = units;
    }

    /**
     * Marks what is tried until {@link #survived}: copies of the ELM327 are known to freeze at some questions.
     *
     * @return false when it was tried before and that was the end of the session
     */
    boolean dare(Capability capability) {
        return trying.add(capability);
    }

    void survived(Capability capability) {
        trying.remove(capability);
    }
}
