package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.web.enter.FirstStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures in {@code docs/images} anew, when asked to by name: {@code -Dtest=Pictures -Dcartage.pictures=docs/images}. */
@EnabledIfSystemProperty(named = "cartage.pictures", matches = ".+")
@Timeout(value = 1800, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class Pictures {
    @TempDir
    private Path folder;

    @Test
    void everyPageIsPicturedLightDarkAndOnAPhoneAndFitsTheWindow() throws IOException {
        var pictures = ProjectTree.ROOT.resolve(System.getProperty("cartage.pictures", ""));
        Files.createDirectories(pictures);
        try (var chromium = Chromium.start();
                var world = PictureWorld.start(folder)) {
            var first = Camera.open(chromium.browser(), world.address(), Camera.Look.ALL.getFirst(), pictures);
            first.take("sign-in", "/sign-in");
            enter(first.page(), world.hub().getBean(FirstStart.class).prepare().orElseThrow());
            var paths = new Furnishing(world).furnish();
            List<String> tooWide = new ArrayList<>();
            for (var look : Camera.Look.ALL) {
                var camera = Camera.open(chromium.browser(), world.address(), look, pictures);
                camera.take("sign-in", "/sign-in");
                camera.page().context().addCookies(first.page().context().cookies());
                tooWide.addAll(all(camera, paths));
                camera.page().context().close();
            }
            assertThat(tooWide).isEmpty();
            assertThat(Files.readString(ProjectTree.ROOT.resolve("docs/pages.md")))
                    .contains(paths.keySet().stream()
                            .map(name -> "images/" + name + "-dark.webp")
                            .toList());
        }
    }

    private static void enter(Page page, String link) {
        page.navigate(link);
        page.getByLabel("Your name").fill("Sam Rivera");
        page.getByLabel("E-mail").fill("sam@example.com");
        page.getByLabel("Password").fill("four plain words here");
        page.getByText("Save and continue").click();
        page.waitForURL("**/");
    }

    private static List<String> all(Camera camera, Map<String, String> paths) {
        List<String> tooWide = new ArrayList<>();
        paths.forEach((name, path) -> {
            int wider = camera.take(name, path);
            if (wider > 0) {
                tooWide.add(name + " " + camera.look().name() + " by " + wider);
            }
        });
        return tooWide;
    }
}
