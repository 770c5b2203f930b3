package org.truegrade.obd.simulated;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pseudo-terminal in raw mode: what is written here, a program that has opened {@link #path()} like a serial port reads,
 * and the other way round. Linux only (openpty(3), termios(3)). Read and written by one thread.
 *
 * <p>The far end is kept open here too, so that a program may close and open it again; {@link #close()} is the pulled plug.
 */
@SuppressWarnings("restricted")
public final class PseudoTerminal implements AutoCloseable {
    private static final int BUFFER = 4096;
    /** More than struct termios takes on any Linux (60 bytes). */
    private static final int TERMIOS = 256;

    private static final short POLLIN = 0x001;
    private static final short POLLOUT = 0x004;
    private static final int F_SETFL = 4;
    private static final int O_NONBLOCK = 0x800;
    /** Names of rates in termios.h of Linux (B9600 …). */
    private static final Map<Integer, Integer> NAMED_RATES = Map.ofEntries(
            Map.entry(0x0D, 9_600),
            Map.entry(0x0E, 19_200),
            Map.entry(0x0F, 38_400),
            Map.entry(0x1001, 57_600),
            Map.entry(0x1002, 115_200),
            Map.entry(0x1003, 230_400),
            Map.entry(0x1004, 460_800),
            Map.entry(0x1005, 500_000),
            Map.entry(0x1007, 921_600),
            Map.entry(0x1008, 1_000_000),
            Map.entry(0x100B, 2_000_000));

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPENPTY = function("openpty", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle TCGETATTR = function("tcgetattr", JAVA_INT, ADDRESS);
    private static final MethodHandle TCSETATTR = function("tcsetattr", JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle PTSNAME = function("ptsname_r", JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle PPOLL = function("ppoll", ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
    private static final MethodHandle CFGETOSPEED = function("cfgetospeed", ADDRESS);
    private static final MethodHandle CLOSE = function("close", JAVA_INT);
    private static final MethodHandle CFMAKERAW =
            LINKER.downcallHandle(symbol("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle FCNTL = LINKER.downcallHandle(
            symbol("fcntl"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle READ =
            LINKER.downcallHandle(symbol("read"), FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            LINKER.downcallHandle(symbol("write"), FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));

    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final MemorySegment pollfd = arena.allocate(8, 4);
    private final MemorySegment timespec = arena.allocate(16, 8);
    private final MemorySegment termios = arena.allocate(TERMIOS, 8);
    private final int near;
    private final int far;
    private final Path path;
    private boolean closed;

    private PseudoTerminal() throws IOException {
        var fds = arena.allocate(JAVA_INT, 2);
        check(
                "openpty",
                call(OPENPTY, fds, fds.asSlice(4), MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL));
        near = fds.getAtIndex(JAVA_INT, 0);
        far = fds.getAtIndex(JAVA_INT, 1);
        check("tcgetattr", call(TCGETATTR, far, termios));
        call(CFMAKERAW, termios);
        check("tcsetattr", call(TCSETATTR, far, 0, termios));
        check("fcntl", call(FCNTL, near, F_SETFL, O_NONBLOCK));
        check("ptsname_r", call(PTSNAME, near, buffer, (long) BUFFER));
        path = Path.of(buffer.getString(0));
    }

    /** @throws IOException when the system has no pseudo-terminal to give */
    public static PseudoTerminal open() throws IOException {
        return new PseudoTerminal();
    }

    /** The device that the other program opens, e.g. {@code /dev/pts/7}. */
    public Path path() {
        return path;
    }

    /**
     * Takes what the other side has written.
     *
     * @return bytes put into {@code into}; 0 when nothing came within {@code longest}
     */
    public int read(byte[] into, Duration longest) throws IOException {
        if (!ready(POLLIN, longest)) {
            return 0;
        }
        long got = transfer(READ, Math.min(BUFFER, into.length));
        if (got <= 0) {
            return 0;
        }
        MemorySegment.copy(buffer, JAVA_BYTE, 0, into, 0, (int) got);
        return (int) got;
    }

    /**
     * Sends bytes to the other side. Like on a wire, what nobody takes is lost: the call gives up after a second of a full
     * buffer.
     */
    public void write(byte[] bytes) throws IOException {
        write(bytes, bytes.length);
    }

    /** The first {@code length} bytes. */
    public void write(byte[] bytes, int length) throws IOException {
        int sent = 0;
        while (sent < length && ready(POLLOUT, PATIENCE)) {
            int part = Math.min(BUFFER, length - sent);
            MemorySegment.copy(bytes, sent, buffer, JAVA_BYTE, 0, part);
            sent += (int) Math.max(0, transfer(WRITE, part));
        }
    }

    /** The rate that the program at the other end has set, in baud; empty for one without a name in termios(3). */
    public OptionalInt rate() {
        if (call(TCGETATTR, near, termios) != 0) {
            return OptionalInt.empty();
        }
        return Optional.ofNullable(NAMED_RATES.get((int) call(CFGETOSPEED, termios)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Pulls the plug: the other side reads an end of file or an error from now on. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            call(CLOSE, far);
            call(CLOSE, near);
            arena.close();
        }
    }

    private boolean ready(short event, Duration longest) throws IOException {
        pollfd.set(JAVA_INT, 0, near);
        pollfd.set(JAVA_SHORT, 4, event);
        pollfd.set(JAVA_SHORT, 6, (short) 0);
        timespec.set(JAVA_LONG, 0, longest.getSeconds());
        timespec.set(JAVA_LONG, 8, longest.getNano());
        poll();
        return (pollfd.get(JAVA_SHORT, 6) & event) != 0;
    }

    /** {@code invokeExact} costs nanoseconds, {@code invokeWithArguments} microseconds: these two run for every byte. */
    private long transfer(MethodHandle readOrWrite, long bytes) {
        try {
            return (long) readOrWrite.invokeExact(near, buffer, bytes);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    private void poll() {
        try {
            int unused = (int) PPOLL.invokeExact(pollfd, 1L, timespec, MemorySegment.NULL);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    private static RuntimeException broken(Throwable e) {
        return new IllegalStateException("a call of the C library threw", e);
    }

    private static void check(String function, long result) throws IOException {
        if (result != 0) {
            throw new IOException(
                    "no pseudo-terminal: " + function + " failed; is /dev/pts mounted and are there free terminals?");
        }
    }

    private static MethodHandle function(String name, MemoryLayout... arguments) {
        return LINKER.downcallHandle(symbol(name), FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private static MemorySegment symbol(String name) {
        return LINKER.defaultLookup()
                .find(name)
                .or(() -> SymbolLookup.libraryLookup("libutil.so.1", Arena.global())
                        .find(name))
                .orElseThrow(() -> new UnsatisfiedLinkError("the C library has no " + name));
    }

    private static long call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments) instanceof Number number ? number.longValue() : 0;
        } catch (Throwable e) {
            throw broken(e);
        }
    }
}
