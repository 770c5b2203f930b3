package org.truegrade.obd;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What earlier sessions have learnt of adapter and vehicle, so that the next one need not try it all again, and tries nothing
 * a second time that has cost a session. Used by one thread. {@link KeptExperience} keeps it from one start to the next.
 */
public final class Experience {
    private final Consumer<Experience> keeper;
    private Optional<Adapter> known = Optional.empty();
    private boolean doubted;
    private String version = "";
    private int waitUnits = Dialogue.USUAL_WAIT;
    private final Set<Capability> trying = EnumSet.noneOf(Capability.class);

    public Experience() {
        this(experience -> {});
    }

    /** @param keeper is told of each change */
    Experience(Consumer<Experience> keeper) {
        this.keeper = keeper;
    }

    void restore(Optional<Adapter> adapter, String ofVersion, int units, Set<Capability> tried) {
        known = adapter;
        version = ofVersion;
        waitUnits = units;
        trying.addAll(tried);
    }

    /** The adapter of the last session that found a vehicle, or of one that somebody has kept. */
    public Optional<Adapter> known() {
        return known;
    }

    /** {@link #known()}, unless answers have shown that it is not true any more. */
    Optional<Adapter> trusted() {
        return doubted ? Optional.empty() : known;
    }

    void doubt() {
        doubted = true;
    }

    public void remember(Adapter adapter) {
        boolean same = known.equals(Optional.of(adapter));
        known = Optional.of(adapter);
        doubted = false;
        if (!same) {
            keeper.accept(this);
        }
    }

    /** What has frozen one adapter may be tried with another. */
    void meet(String adapterVersion) {
        if (!version.equals(adapterVersion)) {
            version = adapterVersion;
            trying.clear();
        }
    }

    String version() {
        return version;
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
        boolean first = trying.add(capability);
        if (first) {
            keeper.accept(this);
        }
        return first;
    }

    void survived(Capability capability) {
        trying.remove(capability);
    }

    Set<Capability> trying() {
        return Set.copyOf(trying);
    }
}
