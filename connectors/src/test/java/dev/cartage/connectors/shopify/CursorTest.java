package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static OrderPage page(String after, String... times) {
        return new OrderPage(
                List.of(times).stream()
                        .map(time -> new OrderPage.Slice("gid://shopify/Order/1", time, new byte[0], true))
                        .toList(),
                after);
    }

    @Test
    void isMadeOfShopifysOwnWords() {
        Cursor cursor = new Cursor("", "").past(page("eyJ9", "2026-03-01T10:00:00Z", "2026-03-01T10:00:07Z"));

        assertThat(cursor.text()).isEqualTo("2026-03-01T10:00:00Z eyJ9");
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void endsARunAtTheLargestTime() {
        assertThat(new Cursor("", "")
                        .past(page("", "2026-03-01T10:00:00Z", "2026-03-01T10:00:07Z"))
                        .text())
                .isEqualTo("2026-03-01T10:00:07Z");
    }

    @Test
    void isNotMisledByAnOrderThatChangedSinceItWasIndexed() {
        Cursor cursor = new Cursor("", "").past(page("eyJ9", "2026-03-01T10:00:00Z", "2026-03-02T23:59:59Z"));

        assertThat(cursor.updatedAt()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void looksBackWhenItResumesAndForgetsThePage() {
        assertThat(Cursor.parse("2026-03-01T10:00:00Z eyJ9").lookingBack())
                .isEqualTo(new Cursor("2026-03-01T09:59:50Z", ""));
    }

    @Test
    void neverGoesBack() {
        assertThat(new Cursor("2026-03-01T10:00:00Z", "")
                        .past(page("", "2026-03-01T09:59:55Z"))
                        .text())
                .isEqualTo("2026-03-01T10:00:00Z");
        assertThat(new Cursor("2026-03-01T10:00:00Z", "").past(page("")).text()).isEqualTo("2026-03-01T10:00:00Z");
    }
}
