package org.truegrade.obd.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Other people's programs, run beside in processes of their own and never shipped: python-OBD (GPL) and ELM327-emulator
 * (CC BY-NC-SA), installed by {@code bench/obd} into {@code build/obd-peers}.
 *
 * @param script our few lines that drive python-OBD
 */
record Peers(Path python, Path emulator, Path script) {
    static Peers in(Path root) {
        var bin = root.resolve("build/obd-peers/bin");
        return new Peers(bin.resolve("python"), bin.resolve("elm"), root.resolve("bench/obd-peer.py"));
    }

    boolean hasPythonObd() {
        return Files.isExecutable(python) && Files.exists(script);
    }

    boolean hasEmulator() {
        return Files.isExecutable(emulator);
    }
}
