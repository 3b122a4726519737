package dev.cartage;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Takes pictures of pages as WebP, which the browser compresses itself. */
record Camera(Page page, Look look, Path folder) {
    private static final int QUALITY = 62;

    /** On what a page is looked at. @param highest what is below is cut off, in CSS pixels */
    record Look(String name, ColorScheme scheme, int width, int height, int highest) {
        static final List<Look> ALL = List.of(
                new Look("light", ColorScheme.LIGHT, 1280, 800, 1400),
                new Look("dark", ColorScheme.DARK, 1280, 800, 1400),
                new Look("phone", ColorScheme.LIGHT, 390, 780, 1700));
    }

    static Camera open(com.microsoft.playwright.Browser browser, String address, Look look, Path folder) {
        var page = browser.newContext(new NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("en-US")
                        .setTimezoneId("America/New_York")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme()))
                .newPage();
        page.setDefaultTimeout(120_000);
        return new Camera(page, look, folder);
    }

    /** @return how many pixels the page is wider than the window; 0 as it should be */
    int take(String name, String path) {
        page.navigate(path);
        // What is drawn by a script, or only when asked for.
        switch (name) {
            case "rule" -> page.waitForSelector("#visual .form-select");
            case "dry-run" -> {
                page.getByText("Start the dry run").click();
                page.waitForSelector(".tiles");
            }
            default -> {}
        }
        // Times and charts are drawn by scripts once the page is there.
        page.waitForFunction("document.readyState === 'complete'");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        write(folder.resolve(name + "-" + look.name() + ".webp"));
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    private void write(Path file) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        var clip = new JsonObject();
        clip.addProperty("x", 0);
        clip.addProperty("y", 0);
        clip.addProperty("width", look.width());
        clip.addProperty("height", Math.min(height, look.highest()));
        clip.addProperty("scale", 1);
        var wanted = new JsonObject();
        wanted.addProperty("format", "webp");
        wanted.addProperty("quality", QUALITY);
        wanted.addProperty("captureBeyondViewport", true);
        wanted.add("clip", clip);
        var devtools = page.context().newCDPSession(page);
        try {
            var taken =
                    devtools.send("Page.captureScreenshot", wanted).get("data").getAsString();
            Files.write(file, Base64.getDecoder().decode(taken));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            devtools.detach();
        }
    }
}
