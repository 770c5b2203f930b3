package org.truegrade.simulator.drive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.simulator.road.Road;

/**
 * Follows a speed plan with a style, stops where the road says so and at its end, and does the acts that were asked for. The
 * foot asks for an acceleration as it would be on the level; what a slope adds is felt late and made good only in part, as
 * people do.
 */
final class RoadDriver implements Driver {
    private static final double WAIT_AT_STOP_S = 3;
    private static final double STOP_SHORT_M = 1.0;
    private static final double TWENTY_KMH = 20 / 3.6;

    private final Road road;
    private final Style style;
    private final SpeedPlan plan;
    private final List<Act> acts;
    private final SplittableRandom random;
    private final List<Double> stops;
    private double felt;
    private double mood;
    private double wish;
    private double waited;
    private Optional<Act> doing = Optional.empty();
    private double doingUntil;
    private int nextAct;
    private int nextStop;

    RoadDriver(Road road, Style style, List<Act> acts, long seed) {
        this.road = road;
        this.style = style;
        this.plan = new SpeedPlan(road, style);
        this.acts = acts.stream().sorted(Comparator.comparingDouble(Act::fromM)).toList();
        this.random = new SplittableRandom(seed);
        this.stops = new ArrayList<>(road.stops());
        this.stops.add(road.lengthM() - 2);
    }

    @Override
    public Optional<Act> doing() {
        return doing;
    }

    @Override
    public boolean arrived(CarState car) {
        return nextStop == stops.size() - 1 && car.speedMps() == 0 && car.distanceM() > stops.getLast() - 8;
    }

    @Override
    public double wish(CarState car, double dt) {
        feel(car, dt);
        begin(car);
        double wanted = wanted(car, dt);
        // A foot does not jump: 12 m/s³ is a stamp.
        double jerk = doing.isPresent() ? 12 : 3;
        wish += Math.clamp(wanted - wish, -jerk * dt, jerk * dt);
        return wish;
    }

    private void feel(CarState car, double dt) {
        double pull = VehicleModel.GRAVITY * road.slopeAt(car.distanceM());
        felt += (pull - felt) * Math.min(1, dt / 1.5);
        mood += (-mood / 9 * dt) + 0.16 * Math.sqrt(dt) * random.nextGaussian();
    }

    private void begin(CarState car) {
        if (doing.isPresent() && car.timeS() >= doingUntil) {
            doing = Optional.empty();
        }
        while (nextAct < acts.size() && isDue(acts.get(nextAct), car)) {
            var act = acts.get(nextAct++);
            doing = Optional.of(act);
            doingUntil = car.timeS() + act.seconds();
        }
    }

    /** An act at a stop waits until the car has stopped there. */
    private boolean isDue(Act act, CarState car) {
        double stop = stops.get(nextStop);
        boolean stopFirst = nextStop < stops.size() - 1 && Math.abs(act.fromM() - stop) < 6;
        return !stopFirst
                && car.distanceM() >= act.fromM() - 6
                && (car.distanceM() >= act.fromM() || car.speedMps() < 0.5);
    }

    private double wanted(CarState car, double dt) {
        double stopIn = stops.get(nextStop) - STOP_SHORT_M - car.distanceM();
        if (waits(car, stopIn, dt)) {
            return -2;
        }
        // The foot is late by a second: it aims at where the car will be.
        double aim = stopIn - 0.9 * car.speedMps();
        double toStop = Math.max(aim > 0 ? Math.sqrt(2 * style.brakingMps2 * 0.8 * aim) : 0, stopIn > 0.3 ? 0.5 : 0);
        if (doing.isPresent() && !Double.isNaN(doing.get().wishMps2())) {
            return doing.get().wishMps2();
        }
        double look = car.distanceM() + 0.4 * car.speedMps();
        double cruise = doing.map(Act::speedMps).orElse(plan.at(look) + mood);
        double target = Math.max(0, Math.min(cruise, toStop));
        // Nobody pushes as hard at 100 km/h as at 50.
        double eased = style.accelerationMps2 * Math.clamp(1.5 - car.speedMps() / 33, 0.5, 1);
        double most = car.speedMps() < TWENTY_KMH ? style.startMps2 : eased;
        double error = target - car.speedMps();
        double steady = Math.clamp(error / (error > 0 ? 2.2 : 1.1), -style.brakingMps2 * 1.4, most);
        return steady + felt;
    }

    private boolean waits(CarState car, double stopIn, double dt) {
        if (car.speedMps() > 0.2 || stopIn > 6) {
            return false;
        }
        waited += dt;
        if (waited >= WAIT_AT_STOP_S && nextStop < stops.size() - 1) {
            nextStop++;
            waited = 0;
            return false;
        }
        return true;
    }
}
