package org.truegrade.checks.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The page of one trip as a person uses it. Closing it checks that the console was quiet and nothing left the machine. */
final class TripPage implements AutoCloseable {
    /** Cancelled reads of a video whose place changed are no trouble. */
    private static final String CANCELLED = "net::ERR_ABORTED";

    private static final String ADDRESS_SAYS_THE_MOMENT = """
            () => {
                const words = document.querySelector('.tp-moment-time').textContent;
                const t = new URLSearchParams(location.search).get('t');
                if (!words.includes(':')) return t === null;
                const seconds = words.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
                return t !== null && Math.abs(Number(t) - seconds) < 0.06;
            }
            """;

    private final BrowserContext window;
    final Page page;
    private final double durationS;
    private final List<String> trouble = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    private final Set<Request> asked = new HashSet<>();

    TripPage(BrowserContext window, String address, double durationS) {
        this.window = window;
        this.page = window.newPage();
        this.durationS = durationS;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                trouble.add("console: " + message.text());
            }
        });
        page.onPageError(error -> trouble.add("script: " + error));
        page.onRequest(request -> {
            requests.add(request.url());
            if (request.url().contains("/api/") && !request.url().contains("/front.")) {
                asked.add(request);
            }
            var host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("127.0.0.1")) {
                trouble.add("left the machine: " + request.url());
            }
        });
        page.onRequestFinished(asked::remove);
        page.onRequestFailed(request -> {
            asked.remove(request);
            if (!request.failure().equals(CANCELLED)) {
                trouble.add(request.url() + " failed: " + request.failure());
            }
        });
        page.navigate(address);
        page.waitForSelector(".tp-chart .tp-axis span");
    }

    /** Clicks into a strip at about this moment; returns the moment of the raw sample that was taken. */
    double clickStrip(String strip, double aboutS) {
        var plot = page.locator("[data-strip='" + strip + "'] .tp-plot");
        plot.scrollIntoViewIfNeeded();
        var box = plot.boundingBox();
        double left = margin("--tp-left");
        double width = box.width - left - margin("--tp-right");
        page.waitForResponse(
                response -> response.url().contains("/moment?"),
                () -> page.mouse().click(box.x + left + width * aboutS / durationS, box.y + box.height / 2));
        settled();
        return moment();
    }

    private double margin(String name) {
        var px = page.locator(".tp-plots")
                .evaluate("(plots, name) => getComputedStyle(plots).getPropertyValue(name)", name);
        return Double.parseDouble(px.toString().replace("px", "").strip());
    }

    /** Waits until no question about the moment is open and the address says it. */
    void settled() {
        page.waitForTimeout(400);
        for (int looks = 0; looks < 200 && !asked.isEmpty(); looks++) {
            page.waitForTimeout(50);
        }
        assertThat(asked).as("questions without an answer").isEmpty();
        page.waitForFunction(ADDRESS_SAYS_THE_MOMENT);
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        settled();
    }

    /** The moment that the address names, in seconds; NaN where it names none. */
    double moment() {
        var found = Pattern.compile("[?&]t=([0-9.]+)")
                .matcher(page.evaluate("location.href").toString());
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }

    /** What the inspector says of a signal, with plain spaces. */
    String value(String title) {
        var named = page.getByText(title, new Page.GetByTextOptions().setExact(true));
        var row = page.locator(".tp-values > div").filter(new Locator.FilterOptions().setHas(named));
        return plain(row.locator("dd").first().textContent());
    }

    String text(String selector) {
        return plain(page.locator(selector).first().textContent());
    }

    int count(String selector) {
        return page.locator(selector).count();
    }

    void sees(String selector, String words) {
        PlaywrightAssertions.assertThat(page.locator(selector).first()).containsText(words);
    }

    /** Where the player stands, once it has arrived there. */
    double playerSeconds() {
        page.waitForFunction("() => { const video = document.querySelector('video');"
                + " return video.readyState >= 2 && !video.seeking; }");
        return ((Number) page.locator("video").evaluate("video => video.currentTime")).doubleValue();
    }

    int naturalWidth(String image) {
        return ((Number) page.locator(image).evaluate("image => image.naturalWidth")).intValue();
    }

    static String plain(String words) {
        return words.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2212', '-')
                .strip();
    }

    @Override
    public void close() {
        window.close();
        assertThat(trouble).isEmpty();
    }
}
