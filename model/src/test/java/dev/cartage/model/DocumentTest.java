package dev.cartage.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Document.Flag;
import dev.cartage.model.Document.Items;
import dev.cartage.model.Document.Keys;
import dev.cartage.model.Document.Numeral;
import dev.cartage.model.Document.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Document ORDER = new Keys(Map.of(
            "name", new Text("#1001"),
            "total", new Numeral(new BigDecimal("12.50")),
            "paid", new Flag(true),
            "lines", new Items(List.of(new Keys(Map.of("sku", new Text("MUG")))))));

    @Test
    void aPathLeadsToAValueAndAWrongOneToNothing() {
        assertThat(ORDER.at("lines.0.sku").text()).isEqualTo("MUG");
        assertThat(ORDER.at("lines.1.sku").isNothing()).isTrue();
        assertThat(ORDER.at("lines.-1").isNothing()).isTrue();
        assertThat(ORDER.at("lines.first").isNothing()).isTrue();
        assertThat(ORDER.at("name.sku").isNothing()).isTrue();
        assertThat(ORDER.get("note").text()).isEmpty();
    }

    @Test
    void textsAndNumbersReadAsTheyWereWritten() {
        assertThat(ORDER.get("total").text()).isEqualTo("12.50");
        assertThat(ORDER.get("total").number()).contains(new BigDecimal("12.50"));
        assertThat(new Text(" 7 ").number()).contains(new BigDecimal("7"));
        assertThat(new Text("seven").number()).isEmpty();
        assertThat(ORDER.get("paid").text()).isEqualTo("true");
        assertThat(ORDER.get("paid").flag()).isTrue();
        assertThat(ORDER.get("name").flag()).isFalse();
        assertThat(ORDER.get("paid").number()).isEmpty();
    }

    @Test
    void aNumberOfAMillionDigitsIsNoNumber() {
        assertThat(new Text("9".repeat(1_000_000)).number()).isEmpty();
    }

    @Test
    void aDocumentDoesNotChangeWithWhatItWasMadeOf() {
        Map<String, Document> keys = new LinkedHashMap<>(Map.of("a", new Text("1")));
        Document made = new Keys(keys);
        keys.put("b", new Text("2"));
        assertThat(made.get("b").isNothing()).isTrue();
        assertThat(made.items()).isEmpty();
    }
}
