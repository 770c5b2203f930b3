package org.truegrade.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truegrade.simulator.drive.Act;
import org.truegrade.simulator.drive.Driver;
import org.truegrade.simulator.drive.Style;
import org.truegrade.simulator.drive.VehicleModel;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.picture.CameraMount;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.simulator.road.Road;
import org.truegrade.simulator.road.RoadBuilder;

/**
 * The demo's drive: eight minutes and twelve kilometres of hilly country, with two faults that are the driver's (harsh
 * braking on a level straight road, a harsh start after a stop) and two that are the road's (speed gained downhill, a high
 * engine speed on a climb). Road, seed, country and palette are named here and kept out of the training.
 */
public final class DemoDrive {
    /** The driver's seed. */
    public static final long SEED = 20261124;

    public static final double FRAMES_PER_SECOND = 5;
    public static final CameraMount CAMERA = CameraMount.WINDSCREEN;
    /** The vehicle's number as its engine computer tells it. */
    public static final String VIN = "WTG1SAM2345678901";

    public static final String DRIVER = "driver 12";
    public static final double COOLANT_AT_START_C = 31;

    private record Plan(Road road, List<Act> acts) {}

    private static final Plan PLAN = plan();

    private DemoDrive() {}

    private static Plan plan() {
        var acts = new ArrayList<Act>();
        var way = new RoadBuilder().limitKmh(100);
        // Out of the yard, left at the junction, and on to the main road, where a car must stop and starts too hard.
        way.straight(110).turn(90, 11).straight(180).stop();
        acts.add(Act.harshAcceleration(way.lengthM(), 4.0, 2.4));
        way.straight(620).curve(240, -345).straight(380);
        way.slope(0.03).curve(260, 340).straight(240).slope(0).straight(330);
        // A bend, then a long way down on which the car gains speed by itself.
        way.curve(180, -240).slope(-0.055);
        acts.add(Act.rollingDownhill(way.lengthM() + 60, 4.6));
        way.straight(330).slope(-0.02).curve(260, 340).slope(0).limitKmh(110).straight(520);
        way.slope(-0.035).curve(330, -450).straight(240).slope(0.005).straight(560);
        // The climb, too steep for the high gears.
        way.limitKmh(100).slope(0.085);
        acts.add(Act.keepingSpeedUphill(way.lengthM() + 40, 23, 26.5));
        way.straight(330).curve(300, 420).slope(0.03).straight(200);
        way.slope(0).curve(280, -340).straight(480);
        way.limitKmh(110).slope(-0.045).curve(330, 460).straight(280).slope(0).straight(420);
        // A level straight road, and a foot on the brake for no reason.
        acts.add(Act.harshBraking(way.lengthM(), 4.4, 1.7));
        way.straight(900).limitKmh(100).slope(0.04).curve(240, 345).straight(280);
        way.slope(-0.04).straight(380).curve(280, -340).limitKmh(110).slope(0).straight(700);
        way.limitKmh(100)
                .slope(0.02)
                .curve(300, -500)
                .straight(260)
                .slope(0)
                .curve(260, 345)
                .straight(700);
        return new Plan(way.build(), List.copyOf(acts));
    }

    /** The demo's road. */
    public static Road road() {
        return PLAN.road();
    }

    /** What the driver does beside driving calmly. */
    public static List<Act> acts() {
        return PLAN.acts();
    }

    /** The vehicle: {@code Van 7}. */
    public static VehicleModel vehicle() {
        return VehicleModel.van("Van 7");
    }

    /** The drive from its begin, engine cold. */
    public static World world() {
        var road = road();
        return new World(road, vehicle(), Driver.scripted(road, Style.CALM, acts(), SEED), COOLANT_AT_START_C);
    }

    /** The camera of that drive. */
    public static RoadRenderer camera(Road road) {
        return RoadRenderer.demo(road, CAMERA);
    }

    /** The drive as a trip's folder without adapter and recorder: for tests and checks. */
    public static SimulatedTrip trip(boolean withVideo) {
        var road = road();
        var driver = Driver.scripted(road, Style.CALM, acts(), SEED);
        var camera = withVideo ? Optional.of(camera(road)) : Optional.<RoadRenderer>empty();
        return new SimulatedTrip(road, driver, vehicle(), DRIVER, SEED, camera, FRAMES_PER_SECOND, 900);
    }
}
