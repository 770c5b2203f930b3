package org.truegrade.obd.simulated;

import java.util.List;

/** Opens the vehicle's bus: the one that is set, or all in turn. */
final class BusSearch {
    /** Shortest first; the data sheet leaves the order to the chip. */
    private static final List<BusKind> ORDER = List.of(
            BusKind.CAN_11_500,
            BusKind.CAN_29_500,
            BusKind.CAN_11_250,
            BusKind.CAN_29_250,
            BusKind.J1850_PWM,
            BusKind.J1850_VPW,
            BusKind.KWP_FAST,
            BusKind.ISO_9141,
            BusKind.KWP_SLOW);

    private final Settings settings;
    private final Timing timing;
    private final Printer printer;
    private boolean canBarred;

    BusSearch(Settings settings, Timing timing, Printer printer) {
        this.settings = settings;
        this.timing = timing;
        this.printer = printer;
    }

    /** The CAN controller has failed: CAN is left out until ATFE. */
    void barCan(boolean barred) {
        canBarred = barred;
    }

    /** @return false when the request cannot be sent; why is printed */
    boolean open(BusKind vehicle, boolean answers) {
        if (settings.connected) {
            return true;
        }
        return settings.automatic ? search(vehicle, answers) : openOne(vehicle, answers);
    }

    private boolean search(BusKind vehicle, boolean answers) {
        printer.line("SEARCHING...");
        if (settings.protocol == vehicle.number() && answers && !barred(vehicle)) {
            pass(vehicle);
            return found(vehicle);
        }
        for (var kind : ORDER) {
            if (!barred(kind)) {
                pass(kind);
                if (kind == vehicle && answers) {
                    return found(vehicle);
                }
            }
        }
        settings.disconnect();
        printer.line("UNABLE TO CONNECT");
        return false;
    }

    private boolean barred(BusKind kind) {
        return canBarred && kind.isCan();
    }

    private void pass(BusKind kind) {
        printer.at(printer.nowNs() + timing.waitNs(kind.startNs()));
    }

    private boolean found(BusKind kind) {
        settings.protocol = kind.number();
        settings.connected = true;
        return true;
    }

    private boolean openOne(BusKind vehicle, boolean answers) {
        var kind = BusKind.of(settings.protocol);
        boolean fits = kind.isPresent() && kind.get() == vehicle;
        if (kind.isPresent() && kind.get().isKLine()) {
            printer.part("BUS INIT: ");
            pass(kind.get());
            printer.line((kind.get() == BusKind.KWP_FAST ? "" : "...") + (fits && answers ? "OK" : "ERROR"));
            settings.connected = fits && answers;
            return settings.connected;
        }
        settings.connected = fits;
        if (!fits) {
            printer.at(printer.nowNs() + timing.waitNs(settings.longestWaitNs()));
            printer.line(
                    kind.isPresent() && kind.get().isCan() && kind.get() != BusKind.J1939 ? "CAN ERROR" : "NO DATA");
        }
        return fits;
    }
}
