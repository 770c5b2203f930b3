package org.truegrade.edge;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * An input line of the Linux GPIO character device (linux/gpio.h, version 2 of its interface, kernel 5.10 and newer), on
 * any board. Pi4J's gpiod provider is not used: it refuses every board that is no Raspberry Pi.
 */
@SuppressWarnings("restricted")
final class GpioIgnition implements Ignition {
    /** {@code _IOR(0xB4, 1, struct gpiochip_info)}, 68 bytes. */
    static final long GET_CHIP_INFO = 0x8044B401L;
    /** {@code _IOWR(0xB4, 5, struct gpio_v2_line_info)}, 256 bytes. */
    static final long GET_LINE_INFO = 0xC100B405L;
    /** {@code _IOWR(0xB4, 7, struct gpio_v2_line_request)}, 592 bytes. */
    static final long GET_LINE = 0xC250B407L;
    /** {@code _IOWR(0xB4, 0xE, struct gpio_v2_line_values)}, 16 bytes. */
    static final long GET_VALUES = 0xC010B40EL;

    private static final long FLAG_ACTIVE_LOW = 1 << 1;
    private static final long FLAG_INPUT = 1 << 2;
    private static final int O_RDWR_CLOEXEC = 0x80002;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN = variadic("open", ADDRESS, JAVA_INT);
    private static final MethodHandle IOCTL = variadic("ioctl", JAVA_INT, JAVA_LONG, ADDRESS);
    private static final MethodHandle CLOSE = variadic("close", JAVA_INT);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment values = arena.allocate(16, 8);
    private final String name;
    private final int lineFd;

    /**
     * @param chip device, e.g. {@code /dev/gpiochip0}
     * @param line name as {@code gpioinfo} prints it, e.g. {@code PQ.05}, or the line's number
     * @param activeLow on when the pin is low: behind an opto-coupler
     * @throws IOException when chip or line are missing, or another program has the line
     */
    GpioIgnition(String chip, String line, boolean activeLow) throws IOException {
        this.name = chip + " line " + line;
        try {
            int chipFd = call(OPEN, arena.allocateFrom(chip), O_RDWR_CLOEXEC);
            if (chipFd < 0) {
                throw new IOException(chip + " cannot be opened; does it exist, and is this user in the group gpio?");
            }
            try {
                lineFd = request(chipFd, find(chipFd, line), activeLow);
            } finally {
                call(CLOSE, chipFd);
            }
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    private int find(int chipFd, String line) throws IOException {
        if (line.matches("\\d{1,4}")) {
            return Integer.parseInt(line);
        }
        var chip = arena.allocate(68, 4);
        check(call(IOCTL, chipFd, GET_CHIP_INFO, chip), "is no GPIO chip");
        int lines = chip.get(JAVA_INT, 64);
        var info = arena.allocate(256, 8);
        for (int i = 0; i < lines; i++) {
            info.fill((byte) 0);
            info.set(JAVA_INT, 64, i);
            check(call(IOCTL, chipFd, GET_LINE_INFO, info), "does not tell its lines");
            if (info.getString(0).equals(line)) {
                return i;
            }
        }
        throw new IOException(name + ": the chip has no line of that name; 'gpioinfo' lists them");
    }

    private int request(int chipFd, int offset, boolean activeLow) throws IOException {
        var request = arena.allocate(592, 8);
        request.set(JAVA_INT, 0, offset);
        request.setString(256, "truegrade");
        request.set(JAVA_LONG, 288, FLAG_INPUT | (activeLow ? FLAG_ACTIVE_LOW : 0));
        request.set(JAVA_INT, 560, 1);
        check(call(IOCTL, chipFd, GET_LINE, request), "cannot be read; does another program use it?");
        return request.get(JAVA_INT, 588);
    }

    @Override
    public boolean isOn() throws IOException {
        values.set(JAVA_LONG, 0, 0);
        values.set(JAVA_LONG, 8, 1);
        check(call(IOCTL, lineFd, GET_VALUES, values), "does not give its value");
        return (values.get(JAVA_LONG, 0) & 1) == 1;
    }

    @Override
    public void close() {
        call(CLOSE, lineFd);
        arena.close();
    }

    private void check(int result, String what) throws IOException {
        if (result < 0) {
            throw new IOException(name + " " + what);
        }
    }

    /** All three are called with their variadic part, which on some machines is passed in another way. */
    private static MethodHandle variadic(String name, MemoryLayout... arguments) {
        var symbol = LINKER.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsatisfiedLinkError("the C library has no " + name));
        var type = FunctionDescriptor.of(JAVA_INT, arguments);
        return name.equals("close")
                ? LINKER.downcallHandle(symbol, type)
                : LINKER.downcallHandle(symbol, type, Linker.Option.firstVariadicArg(2));
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments) instanceof Integer result ? result : -1;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the C library threw", e);
        }
    }
}
