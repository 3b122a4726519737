package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NotesTest {
    private static final List<JsonNode> PAIRS = Json.list(Json.MAPPER.readTree("""
            {"notes":[{"key":"Gift Message","value":"For you"},{"key":"gift_note","value":"and you"},
                      {"key":"Gift Message","value":"again"},{"key":"gift","value":"no"}]}"""), "notes");

    @Test
    void aNameThatComesTwiceKeepsItsFirstValue() {
        assertThat(Json.pairs(PAIRS, "key", "value"))
                .isEqualTo(Map.of("Gift Message", "For you", "gift_note", "and you", "gift", "no"));
    }

    @Test
    void giftMessagesAreFoundHoweverAnAppNamesThem() {
        assertThat(Notes.giftMessage(Json.pairs(PAIRS, "key", "value"))).isEqualTo("For you\nand you");
    }

    @Test
    void weightsAreCountedInGrams() {
        Optional<BigDecimal> two = Optional.of(new BigDecimal("2.0"));

        assertThat(Weights.grams(two, "KILOGRAMS")).contains(new BigDecimal("2E+3"));
        assertThat(Weights.grams(two, "lb")).contains(new BigDecimal("907.18474"));
        assertThat(Weights.grams(two, "stone")).isEmpty();
        assertThat(Weights.grams(Optional.empty(), "KG")).isEmpty();
    }
}
