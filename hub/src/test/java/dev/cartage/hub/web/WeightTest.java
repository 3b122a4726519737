package dev.cartage.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages stay light and run no script but ours. */
class WeightTest {
    private static final int PAGE = 50_000;
    private static final int FIRST_VISIT = 250_000;
    private static final Pattern ASSET = Pattern.compile("/assets/([a-z.]+)\\?[0-9a-f]{12}");

    private final Visitor visitor = Visitor.of(WebHub.shared());

    @Test
    void pagesAndFirstVisitStayWithinTheirWeight() {
        long connection = visitor.connect("Pine Goods", "Bayside");
        for (int i = 0; i < 60; i++) {
            visitor.order(
                    connection,
                    new Sample("#10" + i, "Ada Whitcombe of Some Length", "MUG-RED", 2, Instant.now(), Stage.ERROR));
        }
        for (var path : List.of("/", "/orders", "/connections", "/connections/" + connection, "/connections/new")) {
            assertThat(visitor.get(path).body().length()).as(path).isBetween(1_000, PAGE);
        }
        var names = ASSET.matcher(visitor.get("/").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(names).contains("tabler.min.css", "htmx.min.js", "live.js");
        int zipped = names.stream()
                .mapToInt(name -> Assets.find(name).orElseThrow().zipped().length)
                .sum();
        assertThat(zipped + PAGE).isLessThan(FIRST_VISIT);
    }

    @Test
    void noPageHoldsAScriptOrStyleOfItsOwn() {
        var answer = visitor.get("/orders");
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .doesNotContain(" style=")
                .doesNotContain("<script>")
                .doesNotContain(" onclick=");
    }

    @Test
    void assetsAreKeptForAYearBecauseTheirAddressChangesWithThem() {
        var asset = visitor.get(Assets.address("cartage.css"));
        assertThat(asset.headers().firstValue("cache-control")).contains("max-age=31536000, public, immutable");
        assertThat(visitor.get("/assets/nothing.js").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/assets/..%2fapplication.yaml").statusCode()).isGreaterThanOrEqualTo(400);
    }
}
