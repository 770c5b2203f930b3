package org.truegrade.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripCounterTest {
    @TempDir
    private Path folder;

    @Test
    void tripsAreCountedAnewAfterEachStartOfTheMachine() throws IOException {
        assertThat(new TripCounter(folder).next("a")).isEqualTo(new TripCounter.Number(1, 1));
        assertThat(new TripCounter(folder).next("a")).isEqualTo(new TripCounter.Number(1, 2));
        assertThat(new TripCounter(folder).next("b")).isEqualTo(new TripCounter.Number(2, 1));
        assertThat(new TripCounter(folder).next("b")).isEqualTo(new TripCounter.Number(2, 2));
    }

    @Test
    void aDamagedCounterIsNamedAndNotGuessed() throws IOException {
        Files.writeString(folder.resolve("trip.counter"), "42");
        assertThatThrownBy(() -> new TripCounter(folder).next("a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("trip.counter is damaged");
    }
}
