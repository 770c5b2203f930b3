package org.truegrade.simulator.drive;

/**
 * A vehicle in motion along a road: force balance of engine, brakes, rolling, air and gravity, stepped in 10 to 50 ms. Used
 * by one thread.
 */
final class Car {
    private static final double PEDAL_LAG_S = 0.18;
    private static final double BRAKE_LAG_S = 0.12;
    private static final double LAUNCH_RPM = 1500;
    private static final double AMBIENT_C = 17;

    private final VehicleModel model;
    private double time;
    private double distance;
    private double speed;
    private double acceleration;
    private double level;
    private int gear = 1;
    private double shiftLeft;
    private double sinceShift = 9;
    private double rpm;
    private double pedal;
    private double brake;
    private double load;
    private double coolant;
    private double oil;
    private double airflow;

    Car(VehicleModel model, double distance, double coolantC) {
        this.model = model;
        this.distance = distance;
        this.coolant = coolantC;
        this.oil = coolantC;
        this.rpm = model.engine().idleRpm();
        this.load = 22;
    }

    CarState state() {
        return new CarState(
                time,
                distance,
                speed,
                acceleration,
                level,
                rpm,
                gear,
                pedal * 100,
                brake * 100,
                load,
                coolant,
                oil,
                airflow);
    }

    /**
     * @param wishMps2 the acceleration that the driver asks for on the level; pedal and brake follow it with their lags
     * @param slope under the wheels
     */
    void step(double wishMps2, double slope, double dt) {
        double sine = slope / Math.hypot(1, slope);
        double resistance = model.resistanceN(speed);
        double asked = wishMps2 * model.inertiaKg(gear) + resistance;
        double full = wheelForce(model.engine().torqueNm(rpm));
        double drag = wheelForce(-model.engine().dragNm() * rpm / 3000);
        double wantedPedal = full > 0 ? Math.clamp((asked - drag) / (full - drag), 0, 1) : asked > 0 ? 1 : 0;
        double wantedBrake =
                asked < drag ? Math.min(1, (drag - asked) / (model.inertiaKg(gear) * model.maxBrakingMps2())) : 0;
        pedal += (wantedPedal - pedal) * Math.min(1, dt / PEDAL_LAG_S);
        brake += (wantedBrake - brake) * Math.min(1, dt / BRAKE_LAG_S);
        shift(dt);
        boolean coupled = shiftLeft <= 0;
        double engineForce = coupled ? drag + pedal * (full - drag) : 0;
        if (speed < 0.3 && wishMps2 <= 0) {
            engineForce = Math.min(0, engineForce);
        }
        double brakeForce = brake * model.inertiaKg(gear) * model.maxBrakingMps2();
        double force = engineForce - brakeForce - resistance - model.massKg() * VehicleModel.GRAVITY * sine;
        double before = speed;
        speed = Math.max(0, speed + force / model.inertiaKg(gear) * dt);
        if (wishMps2 <= 0 && speed < 0.15) {
            speed = 0;
        }
        acceleration = (speed - before) / dt;
        level = acceleration + VehicleModel.GRAVITY * sine;
        distance += (speed + before) / 2 * dt;
        time += dt;
        turnEngine(coupled, dt);
        warm(dt);
    }

    private double wheelForce(double torqueNm) {
        double ratio = model.gearbox().ratio(gear);
        double efficiency = torqueNm > 0 ? model.efficiency() : 1 / model.efficiency();
        // Below the engine's slowest pull the clutch slips or the converter turns: no engine drag on the wheels.
        double coupled = speed < 1.5 && torqueNm < 0 ? speed / 1.5 : 1;
        return torqueNm * ratio * efficiency / model.wheelRadiusM() * coupled;
    }

    private void shift(double dt) {
        sinceShift += dt;
        shiftLeft -= dt;
        int wanted = model.gearbox().wanted(gear, wheelRpm(gear), pedal, model.engine());
        if (speed < 1) {
            wanted = 1;
        }
        boolean settled = sinceShift > (wanted > gear ? 1.2 : 0.7);
        if (shiftLeft <= 0 && wanted != gear && settled) {
            gear = wanted;
            shiftLeft = speed < 1 ? 0 : model.gearbox().shiftS();
            sinceShift = 0;
        }
    }

    private double wheelRpm(int inGear) {
        return speed / model.wheelRadiusM() * model.gearbox().ratio(inGear) * 30 / Math.PI;
    }

    private void turnEngine(boolean coupled, double dt) {
        var engine = model.engine();
        double slipping = engine.idleRpm() + pedal * (LAUNCH_RPM + 900 - engine.idleRpm());
        double target = Math.max(wheelRpm(gear), speed < 7 ? slipping : engine.idleRpm());
        rpm += (Math.min(target, engine.redLineRpm()) - rpm) * Math.min(1, dt / (coupled ? 0.10 : 0.15));
        boolean idles = speed < 0.3 && pedal < 0.02;
        load = idles ? 22 : Math.max(coupled ? pedal * 100 : 8, 6);
        // Air for the torque, at 14.7 to 1 and 270 g/kWh, plus what idling takes.
        double kilowatts = load / 100 * engine.torqueNm(rpm) * rpm * Math.PI / 30 / 1000;
        airflow = 1.6 + kilowatts * 270 / 3600 * 14.7;
    }

    /** Heat to the coolant is about the engine's own power; the radiator opens from 86 °C on. */
    private void warm(double dt) {
        double kilowatts =
                4.5 + 0.75 * Math.max(0, load / 100 * model.engine().torqueNm(rpm) * rpm * Math.PI / 30 / 1000);
        double open = Math.clamp((coolant - 86) / 8, 0, 1) * model.cooling();
        double wind = 0.35 + 0.045 * speed;
        double leaves = (coolant - AMBIENT_C) * (0.035 + open * 0.75 * Math.min(1.3, wind));
        coolant += (kilowatts - leaves) * dt / 42;
        oil += (coolant + 6 - oil) * dt / 150;
    }
}
