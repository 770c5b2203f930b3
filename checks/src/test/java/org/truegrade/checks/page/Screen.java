package org.truegrade.checks.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** The screens that the pages are meant for. */
enum Screen {
    WIDE(1440, 900, false),
    PHONE(390, 844, true);

    final int width;
    final int height;
    private final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    Browser.NewContextOptions options(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setColorScheme(scheme);
    }
}
