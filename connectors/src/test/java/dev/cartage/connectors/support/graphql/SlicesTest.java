package dev.cartage.connectors.support.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.Slices.Slice;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static Slices page(String after, String... times) {
        return new Slices(
                Stream.of(times)
                        .map(time -> new Slice("1", time, new byte[0], true))
                        .toList(),
                after,
                Json.object());
    }

    @Test
    void cutsNodesOutOfTheAnswerAsTheyAre() {
        String order = "{\"id\":\"gid://shop/Order/7\",\"updatedAt\":\"2026-03-01T10:00:00Z\",\"note\":\"ü🎁 }]\"}";
        String answer = "{\"extensions\":{\"cost\":{\"a\":1}},\"data\":{\"orders\":{\"nodes\":[" + order
                + "],\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"abc\"}}}}";
        Slices page =
                Slices.parse(answer.getBytes(StandardCharsets.UTF_8), "orders").orElseThrow();

        assertThat(page.after()).isEqualTo("abc");
        assertThat(page.extensions().path("cost").path("a").intValue()).isEqualTo(1);
        assertThat(page.nodes()).singleElement().satisfies(slice -> {
            assertThat(new String(slice.content(), StandardCharsets.UTF_8)).isEqualTo(order);
            assertThat(slice.id()).isEqualTo("gid://shop/Order/7");
            assertThat(slice.updatedAt()).isEqualTo("2026-03-01T10:00:00Z");
            assertThat(slice.whole()).isTrue();
        });
    }

    @Test
    void anAnswerWithErrorsOrWithoutTheListIsNoPage() {
        for (String answer : new String[] {
            "{\"errors\":[{}],\"data\":null}", "{\"data\":{}}", "<html>", "{\"data\":{\"orders\":{\"nodes\":[{"
        }) {
            assertThat(Slices.parse(answer.getBytes(StandardCharsets.UTF_8), "orders"))
                    .as(answer)
                    .isEmpty();
        }
    }

    @Test
    void endsARunAtTheLargestTime() {
        assertThat(page("", "2026-03-01T10:00:00Z", "2026-03-01T10:00:07Z").reached())
                .isEqualTo("2026-03-01T10:00:07Z");
    }

    @Test
    void isNotMisledByANodeThatChangedSinceItWasIndexed() {
        assertThat(page("eyJ9", "2026-03-01T10:00:00Z", "2026-03-02T23:59:59Z").reached())
                .isEqualTo("2026-03-01T10:00:00Z");
    }
}
