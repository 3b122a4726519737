package dev.cartage;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Debian's browser, for one test. */
record Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** Skips the test where there is none, unless every test must run. */
    static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            var message = "Chromium is missing: apt-get install chromium";
            if (Boolean.parseBoolean(System.getenv("CARTAGE_REQUIRE_ALL"))) {
                throw new IllegalStateException(message);
            }
            Assumptions.abort(message);
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Chromium(playwright, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
