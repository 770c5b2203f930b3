package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.obd.simulated.AdapterModel;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.trip.Signal;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Ticker;

/** The whole way: simulated adapter, real pseudo-terminal, jSerialComm, session, poller. */
@Timeout(60)
class PollerTest {
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(150));

    private final TestVehicle vehicle = new TestVehicle();
    private final Ticker ticker = new SystemTicker();
    private final Handover<ObdNews> news = new Handover<>(100_000);
    private final List<ObdNews> heard = new ArrayList<>();
    private SimulatedAdapter adapter = new SimulatedAdapter(vehicle);
    private volatile AdapterOnTerminal port;
    private Poller poller;

    @BeforeEach
    void plugIn() throws IOException {
        port = AdapterOnTerminal.serve(adapter);
        poller = poller(Wish.USUAL);
    }

    private Poller poller(List<Wish> wishes) {
        PortOpener opener = () -> new SerialPorts(port.path().toString(), OptionalInt.empty()).open();
        return new Poller(opener, wishes, ticker, ticker, SHORT, news);
    }

    @AfterEach
    void pullOut() {
        poller.close();
        port.close();
    }

    private ObdNews.Reading await(Signal signal, Predicate<ObdNews.Reading> wanted) throws Exception {
        return (ObdNews.Reading) awaitNews(item ->
                item instanceof ObdNews.Reading reading && reading.signal().equals(signal) && wanted.test(reading));
    }

    private ObdNews.LinkChange await(ObdNews.Link link) throws Exception {
        return (ObdNews.LinkChange)
                awaitNews(item -> item instanceof ObdNews.LinkChange change && change.link() == link);
    }

    private ObdNews awaitNews(Predicate<ObdNews> wanted) throws Exception {
        long end = ticker.nanos() + 10_000_000_000L;
        while (ticker.nanos() < end) {
            for (var item : news.takeAll()) {
                heard.add(item);
                if (wanted.test(item)) {
                    return item;
                }
            }
            ticker.sleepUntil(ticker.nanos() + 5_000_000);
        }
        throw new AssertionError(
                "did not come within 10 s; last heard: " + heard.subList(Math.max(0, heard.size() - 5), heard.size()));
    }

    @Test
    void valuesComeInTheUnitsOfTheSignalsEachAtItsRate() throws Exception {
        vehicle.speedKmh = 90;
        poller.start();
        assertThat(await(ObdNews.Link.CONNECTED).text())
                .contains("ELM327 v1.4b")
                .contains("several PIDs at once");
        assertThat(await(Signal.SPEED, reading -> true).value()).isEqualTo(25.0);
        assertThat(await(Signal.COOLANT, reading -> true).value()).isEqualTo(90.0);
        ticker.sleepUntil(ticker.nanos() + 1_000_000_000);
        poller.close();
        heard.addAll(news.takeAll());
        double span = (heard.getLast().timeNs() - heard.getFirst().timeNs()) / 1e9;
        assertThat(count(Signal.LOAD) / span).as("five a second").isBetween(2.5, 5 + 2 / span);
        assertThat(count(Signal.COOLANT) / span).as("one in two seconds").isBetween(0.25, 0.5 + 2 / span);
        assertThat(count(Signal.ENGINE_SPEED)).as("as fast as the line gives").isGreaterThan(5 * count(Signal.LOAD));
    }

    private long count(Signal signal) {
        return heard.stream()
                .filter(item -> item instanceof ObdNews.Reading reading
                        && reading.signal().equals(signal))
                .count();
    }

    @Test
    void aCloneIsPolledOneByOne() throws Exception {
        port.close();
        adapter = new SimulatedAdapter(vehicle, AdapterModel.CLONE, () -> 12.6);
        port = AdapterOnTerminal.serve(adapter);
        poller.start();
        assertThat(await(ObdNews.Link.CONNECTED).text()).contains("one PID at a time");
        assertThat(await(Signal.COOLANT, reading -> true).value()).isEqualTo(90.0);
        assertThat(await(Signal.ENGINE_SPEED, reading -> true).value()).isEqualTo(1726.0);
    }

    @Test
    void aPulledPlugIsNoticedWithinTwoSecondsAndTheAdapterIsFoundAgain() throws Exception {
        poller.start();
        await(Signal.SPEED, reading -> true);
        long pulled = ticker.nanos();
        port.close();
        var lost = await(ObdNews.Link.LOST);
        assertThat(lost.timeNs() - pulled).isLessThan(2_000_000_000L);
        vehicle.rpm = 2500;
        port = AdapterOnTerminal.serve(adapter);
        await(ObdNews.Link.CONNECTED);
        assertThat(await(Signal.ENGINE_SPEED, reading -> true).value()).isEqualTo(2500.0);
    }

    @Test
    void aSilentAdapterABrownOutAndTheIgnitionAreSurvived() throws Exception {
        poller.start();
        await(Signal.SPEED, reading -> true);
        adapter.mute(2);
        vehicle.rpm = 1000;
        await(Signal.ENGINE_SPEED, reading -> reading.value() == 1000);
        adapter.brownOut();
        vehicle.rpm = 1100;
        await(Signal.ENGINE_SPEED, reading -> reading.value() == 1100);
        vehicle.ignition = false;
        await(ObdNews.Link.ASLEEP);
        vehicle.rpm = 1200;
        vehicle.ignition = true;
        await(ObdNews.Link.CONNECTED);
        await(Signal.ENGINE_SPEED, reading -> reading.value() == 1200);
        assertThat(heard)
                .filteredOn(item -> item instanceof ObdNews.Reading reading
                        && reading.signal().equals(Signal.ENGINE_SPEED))
                .extracting(item -> ((ObdNews.Reading) item).value())
                .as("no value that the vehicle never had")
                .isSubsetOf(1726.0, 1000.0, 1100.0, 1200.0);
    }

    @Test
    void aPortThatIsNotThereIsToldOnceAndTriedAgain() throws Exception {
        port.close();
        poller.start();
        assertThat(await(ObdNews.Link.LOST).text()).contains(port.path().toString());
        ticker.sleepUntil(ticker.nanos() + 800_000_000);
        assertThat(news.takeAll()).isEmpty();
        port = AdapterOnTerminal.serve(adapter);
        await(ObdNews.Link.CONNECTED);
    }

    @Test
    void whatNobodyTakesIsDroppedAndCounted() throws Exception {
        var small = new Handover<ObdNews>(10);
        try (var hasty = new Poller(
                () -> new SerialPorts(port.path().toString(), OptionalInt.of(38_400)).open(),
                Wish.USUAL,
                ticker,
                ticker,
                SHORT,
                small)) {
            hasty.start();
            ticker.sleepUntil(ticker.nanos() + 1_000_000_000);
        }
        assertThat(small.takeAll()).hasSize(10);
        assertThat(small.takeDropped()).isGreaterThan(50);
        assertThat(small.takeDropped()).as("counted once").isZero();
    }

    @Test
    void closingEndsTheThreadAtOnceEvenWithoutAnAdapter() throws Exception {
        poller.start();
        await(Signal.SPEED, reading -> true);
        adapter.mute(1000);
        long before = ticker.nanos();
        poller.close();
        assertThat(ticker.nanos() - before).isLessThan(1_000_000_000L);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("obd"));
    }
}
