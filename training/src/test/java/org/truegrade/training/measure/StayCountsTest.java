package org.truegrade.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Gradient;

class StayCountsTest {
    @Test
    void metresAndChangesAreCountedAndTheUncertainWayIsShared() {
        var counts = new StayCounts<>(Gradient.class);
        add(counts, 30, Optional.of(Gradient.LEVEL));
        add(counts, 4, Optional.empty());
        add(counts, 20, Optional.of(Gradient.UPHILL));
        add(counts, 6, Optional.empty());
        add(counts, 10, Optional.of(Gradient.UPHILL));
        // level 300 m and half of 40; uphill 200 + 20 + 60 + 100
        assertThat(counts.metres(Gradient.LEVEL)).isCloseTo(320, within(1e-9));
        assertThat(counts.metres(Gradient.UPHILL)).isCloseTo(380, within(1e-9));
        assertThat(counts.changes(Gradient.LEVEL, Gradient.UPHILL)).isEqualTo(1);
        assertThat(counts.changes(Gradient.UPHILL, Gradient.LEVEL)).isZero();
    }

    @Test
    void betweenTwoDrivesNothingChanges() {
        var counts = new StayCounts<>(Gradient.class);
        add(counts, 1, Optional.of(Gradient.LEVEL));
        counts.begin();
        add(counts, 1, Optional.of(Gradient.UPHILL));
        assertThat(counts.changes(Gradient.LEVEL, Gradient.UPHILL)).isZero();
    }

    @Test
    void rowsCarryTheMetresOnceAndAKindThatNeverChangedToo() {
        var counts = new StayCounts<>(Gradient.class);
        add(counts, 5, Optional.of(Gradient.LEVEL));
        add(counts, 5, Optional.of(Gradient.UPHILL));
        add(counts, 5, Optional.of(Gradient.LEVEL));
        add(counts, 5, Optional.of(Gradient.DOWNHILL));
        assertThat(counts.csv("test").lines())
                .containsExactly(
                        "gradient,uphill,level,50,1,test",
                        "gradient,level,uphill,100,1,test",
                        "gradient,level,downhill,0,1,test",
                        "gradient,downhill,uphill,50,0,test");
    }

    @Test
    void theTableInUseIsWhatTheDrivesAndRenderedRoadsGive() throws IOException {
        var recordings = Stream.of("../shared/data", "../../shared/data")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(recordings.isPresent(), "no recordings beside the checkout: skipped");
        var table = Path.of("..", "road-classifier", "src/main/resources/org/truegrade/road/stays.csv");
        assertThat(StaysLearnt.csv(recordings.orElseThrow())).isEqualTo(Files.readString(table));
    }

    private static void add(StayCounts<Gradient> counts, int times, Optional<Gradient> kind) {
        for (int i = 0; i < times; i++) {
            counts.add(10, kind);
        }
    }
}
