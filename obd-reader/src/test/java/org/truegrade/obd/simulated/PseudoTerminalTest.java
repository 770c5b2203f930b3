package org.truegrade.obd.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PseudoTerminalTest {
    @Test
    void allByteValuesPassUnchangedInBothDirections() throws Exception {
        var all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (var terminal = PseudoTerminal.open();
                var port = new RandomAccessFile(terminal.path().toFile(), "rw")) {
            port.write(all);
            var seen = new byte[256];
            for (int at = 0; at < all.length; ) {
                var part = new byte[256];
                int got = terminal.read(part, Duration.ofSeconds(2));
                assertThat(got).as("bytes after " + at).isPositive();
                System.arraycopy(part, 0, seen, at, got);
                at += got;
            }
            assertThat(seen).isEqualTo(all);

            terminal.write(all);
            var back = new byte[256];
            port.readFully(back);
            assertThat(back).isEqualTo(all);
        }
    }

    @Test
    void aReadEndsAtItsTimeAndANewOpenFindsTheSamePort() throws Exception {
        try (var terminal = PseudoTerminal.open()) {
            assertThat(terminal.read(new byte[8], Duration.ofMillis(30))).isZero();
            for (int round = 0; round < 2; round++) {
                try (var port = new RandomAccessFile(terminal.path().toFile(), "rw")) {
                    port.write('x');
                }
                assertThat(terminal.read(new byte[8], Duration.ofSeconds(2))).isEqualTo(1);
            }
        }
    }
}
