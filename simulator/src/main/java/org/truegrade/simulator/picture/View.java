package org.truegrade.simulator.picture;

import org.truegrade.simulator.road.Road;

/**
 * Where the camera is and how it projects. The sensor stays upright and is shifted by the pitch (upright things stay
 * upright), which for the few degrees of a road differs by less than a pixel's worth of perspective from a tilted one.
 */
final class View {
    final CameraMount mount;
    final double focal;
    /** Focal length in rows; differs from the columns' where the picture was squashed. */
    final double focalRows;

    final double centreColumn;
    final double at;
    final double x;
    final double y;
    final double z;
    final double azimuth;
    final double horizon;
    /** Where the road under the wheels runs to, as a row. */
    final double vanishing;

    private final double forwardX;
    private final double forwardY;
    private final double tilt;

    View(Road road, CameraMount mount, double at, double leftM, double bodyPitch) {
        this.mount = mount;
        this.at = at;
        focal = mount.focalPx();
        focalRows = focal * mount.squash();
        centreColumn = mount.width() / 2.0;
        double heading = road.headingAt(at);
        double left = leftM + mount.lateralM();
        x = road.xAt(at) - left * Math.sin(heading);
        y = road.yAt(at) + left * Math.cos(heading);
        z = road.zAt(at) + mount.heightM();
        azimuth = heading + mount.yaw();
        forwardX = Math.cos(azimuth);
        forwardY = Math.sin(azimuth);
        // The car stands on two axles, 2.6 m apart.
        double rise = (road.zAt(at + 1.3) - road.zAt(at - 1.3)) / 2.6;
        double pitch = Math.atan(rise) + mount.pitch() + bodyPitch;
        horizon = mount.height() / 2.0 + focalRows * Math.tan(pitch);
        vanishing = horizon - focalRows * rise;
        tilt = Math.tan(mount.roll()) * mount.squash();
    }

    /** Row of the true horizon in a column. */
    double horizonAt(double column) {
        return horizon + (column - centreColumn) * tilt;
    }

    /** Map direction of a column, per metre ahead. */
    double rayX(double column) {
        double right = (column - centreColumn) / focal;
        return forwardX + right * forwardY;
    }

    double rayY(double column) {
        double right = (column - centreColumn) / focal;
        return forwardY - right * forwardX;
    }

    double metresAhead(double px, double py) {
        return (px - x) * forwardX + (py - y) * forwardY;
    }

    double column(double px, double py, double metres) {
        double right = (px - x) * forwardY - (py - y) * forwardX;
        return centreColumn + focal * right / metres;
    }

    double row(double column, double height, double metres) {
        return horizonAt(column) + focalRows * (z - height) / metres;
    }
}
