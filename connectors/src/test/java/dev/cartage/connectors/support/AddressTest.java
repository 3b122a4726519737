package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void namesAndQueryAreEncodedAndWhatIsEmptyIsLeftOut() {
        assertThat(Address.of(
                        "https://store.example.com/api/ ",
                        "/items/%s/levels",
                        Map.of("sku", "A&B, red", "page", "", "limit", "20"),
                        "blue/large"))
                .hasToString("https://store.example.com/api/items/blue%2Flarge/levels?limit=20&sku=A%26B%2C%20red");
    }

    @Test
    void withoutAQueryThereIsNoQuestionMark() {
        assertThat(Address.of("https://store.example.com", "/orders", Map.of("page", "")))
                .hasToString("https://store.example.com/orders");
    }

    @Test
    void wordsInATableOfParametersAreFilledInOnce() {
        Parameters table = new Parameters(Map.of("since", "{from}", "state", "open,partial", "page", "{token}{none}"));

        assertThat(table.filled(Map.of("from", "{token}", "token", "7")))
                .isEqualTo(Map.of("since", "{token}", "state", "open,partial", "page", "7"));
    }
}
