package org.truegrade.simulator.drive;

import java.util.Optional;

/** Does what a tape says, metre by metre. */
final class TapeDriver implements Driver {
    private static final double SHORT_M = 120;
    private static final double STALLING_MPS = 4;
    private static final double STARTED_M = 50;
    private static final double HELP_MPS2 = 1.2;

    private final CommandTape tape;

    TapeDriver(CommandTape tape) {
        this.tape = tape;
    }

    @Override
    public double wish(CarState car, double dt) {
        // Where a hill has taken nearly all speed nobody sits and waits.
        boolean stalling = car.speedMps() < STALLING_MPS && car.distanceM() > STARTED_M;
        return stalling ? Math.max(HELP_MPS2, tape.at(car.distanceM())) : tape.at(car.distanceM());
    }

    @Override
    public Optional<Act> doing() {
        return Optional.empty();
    }

    /** A replay ends before the place at which the first drive stopped: another road would let it stop short or roll on. */
    @Override
    public boolean arrived(CarState car) {
        return car.distanceM() > tape.lengthM() - SHORT_M;
    }
}
