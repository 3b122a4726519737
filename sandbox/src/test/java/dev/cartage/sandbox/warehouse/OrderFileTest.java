package dev.cartage.sandbox.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFileTest {
    @Test
    void ordersAndTheirLinesAreRead() throws BadFile {
        List<PickOrder> orders = OrderFile.read((OrderText.v2("1001", 2) + OrderText.v2("1002", 1)).getBytes(UTF_8));

        assertThat(orders).extracting(PickOrder::number).containsExactly("1001", "1002");
        PickOrder first = orders.getFirst();
        assertThat(first.lines()).extracting(PickOrder.PickLine::sku).containsExactly("SKU-1", "SKU-2");
        assertThat(first.units()).isEqualTo(3);
        assertThat(first.email()).isEqualTo("jo@example.com");
        assertThat(first.shipToName()).isEqualTo("Jo \"J\" Doe");
        assertThat(first.city()).isEqualTo("Springfield");
        assertThat(first.country()).isEqualTo("US");
        assertThat(first.shipMethod()).isEqualTo("UPS Ground");
        assertThat(first.note()).isEqualTo("note");
        assertThat(first.customerNotes()).isEqualTo("customer, notes");
        assertThat(first.facility()).isEmpty();
    }

    @Test
    void layoutV1HasNoEmailAndV3AFacility() throws BadFile {
        assertThat(OrderFile.read(OrderText.v1("1").getBytes(UTF_8)).getFirst()).satisfies(order -> {
            assertThat(order.email()).isEmpty();
            assertThat(order.shipToName()).isEqualTo("Jo \"J\" Doe");
            assertThat(order.shipMethod()).isEqualTo("UPS Ground");
            assertThat(order.note()).isEqualTo("note");
        });
        assertThat(OrderFile.read(OrderText.v3("1", "EAST").getBytes(UTF_8)).getFirst())
                .satisfies(order -> assertThat(order.facility()).isEqualTo("EAST"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"PH\",\"1001\"|PH,\"1001\"|a value is not quoted",
                "\"PH\",\"1001\"|\"PH\",\"10 01\"|order number 10 01",
                "\"US\"|\"USA\"|ship-to country USA",
                "\"UPS Ground\"|\"\"|no ship method",
                "\"note\"|\"note\",\"\",\"\"|a PH row of 29",
                "\"PD\",\"1001\"|\"PD\",\"1002\"|under another order",
                "\"1\",\"SKU-1\"|\"2\",\"SKU-1\"|line 2 instead of 1",
                "\"SKU-1\",\"1\"|\"SKU-1\",\"1.5\"|quantity 1.5",
                "\"SKU-1\",\"1\"|\"SKU-1\",\"0\"|quantity 0",
                "\"0.00\"|\"free\"|price free",
            })
    void whatBreaksTheFormatIsRefusedWithTheReason(String right, String wrong, String reason) {
        String text = OrderText.v2("1001", 1).replace(right, wrong);

        assertThatThrownBy(() -> OrderFile.read(text.getBytes(UTF_8)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aValueWithALineBreakIsRefused() {
        assertThatThrownBy(() -> OrderFile.read(
                        OrderText.v2("1001", 1).replace("note", "no\nte").getBytes(UTF_8)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("line break");
    }

    @Test
    void aFileThatIsCutAnywhereIsRefused() {
        byte[] whole = OrderText.v2("1001", 1).getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> OrderFile.read(part))
                    .as("%s bytes", length)
                    .isInstanceOf(BadFile.class);
        }
    }
}
