package dev.cartage.hub.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven as a person would use it. */
public record Browser(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static boolean started;

    private static final class Shared {
        static final Browser BROWSER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROWSER::close));
        }
    }

    /** One for all tests of a run. Skips the test where there is no Chromium, unless every test must run. */
    public static Browser shared() {
        require();
        started = true;
        return Shared.BROWSER;
    }

    private static void require() {
        if (!Files.isExecutable(CHROMIUM)) {
            var message = "Chromium is missing: apt-get install chromium";
            if (Boolean.parseBoolean(System.getenv("CARTAGE_REQUIRE_ALL"))) {
                throw new IllegalStateException(message);
            }
            Assumptions.abort(message);
        }
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
        return new Browser(playwright, browser);
    }

    /** A fresh window: nobody is signed in. It is closed when the test's class is done. */
    public Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("en-US").setTimezoneId("America/New_York"));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** Each window is a process, and listens to the hub, as long as it is open. */
    static void closeWindows() {
        if (started) {
            List.copyOf(Shared.BROWSER.browser().contexts()).forEach(BrowserContext::close);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
