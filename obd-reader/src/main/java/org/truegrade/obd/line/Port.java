package org.truegrade.obd.line;

import java.util.List;
import java.util.Optional;

/**
 * A serial port that this machine has, and what it is known by when it comes back under another name.
 *
 * @param path e.g. {@code /dev/ttyUSB0}
 * @param description in the words of the driver
 * @param usbId vendor and product, e.g. {@code 0403:6015}; empty where the port is no USB device
 * @param serial USB serial number or Bluetooth address; empty where it has none
 */
public record Port(String path, String description, String usbId, String serial) {
    /** By serial number; cheap USB chips have none, and are known only as long as there is one of their kind. */
    Optional<Port> among(List<Port> ports) {
        var alike = ports.stream()
                .filter(port -> port.usbId.equals(usbId) && port.serial.equals(serial))
                .toList();
        boolean named = !serial.isEmpty() || !usbId.isEmpty() && alike.size() == 1;
        return named && !alike.isEmpty() ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** Has something by which it can be told from others. */
    boolean isKnowable() {
        return !serial.isEmpty() || !usbId.isEmpty();
    }

    /** For people: path, description, ids. */
    public String words() {
        return path + " (" + description + (usbId.isEmpty() ? "" : ", USB " + usbId)
                + (serial.isEmpty() ? "" : ", " + serial) + ")";
    }
}
