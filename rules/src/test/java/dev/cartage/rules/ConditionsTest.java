package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.shipping_address.country is \"CA\"",
                "order.shipping_address.country is_not \"US\"",
                "order.notes contains \"door\"",
                "order.external_tags contains \"vip\"",
                "order.customer_email ends_with \"@example.com\"",
                "order.customer_email starts_with \"ada\"",
                "order.notes matches /^Leave.*\\d{4}$/",
                "order.subtotal > 60 and order.subtotal <= 61",
                "order.subtotal is 61",
                "order.external_id is 9001",
                "order.gift_message?",
                "order.gift_message is_not blank",
                "order.terms is blank",
                "not order.terms?",
                "order.is_shipping_address_apartment?",
                "order.signature_required?",
                "not order.signature_required",
                "order.order_lines?",
                "order.custom[\"zone\"]?",
                "order.shipping_address.country is_one_of \"US\", \"CA\"",
                "order.shipping_address.country is_none_of \"US\", \"MX\"",
                "order.shipping_address.city is_like \" toronto \"",
                "order has any order_lines with (order_line.sku starts_with \"COLD-\")",
                "order has all order_lines with (order_line.qty_ordered >= 1)",
                "order has none order_lines with (order_line.gift_wrap)",
                "order.order_lines[0].sku is \"MUG-1\"",
                "order.order_lines_map_from_sku[\"COLD-7\"].qty_ordered is 1",
                "false or true and not false",
            })
    void holds(String condition) {
        assertThat(Try.holds(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\" is blank",
                "order.tax_amount > 0",
                "order.tax_amount <= 0",
                "order.terms is_not \"net 30\"",
                "order.terms is order.lead_source",
                "order.terms is_none_of \"a\", \"b\"",
                "order.shipping_address.country is \"ca\"",
                "order.notes contains \"DOOR\"",
                "order.external_tags contains \"vi\"",
                "order.order_lines[7].sku is \"MUG-1\"",
                "order.order_lines[7].sku is_not \"MUG-1\"",
                "$never is 1",
                "order.custom.absent",
                "order.shipping_insurance",
                "order has any order_lines with (order_line.qty_ordered > 2)",
            })
    void doesNotHold(String condition) {
        assertThat(Try.holds(condition)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y", "yes", "true", "Red paper"})
    void aTextCountsAsTrueUnlessItSaysNo(String wrap) {
        assertThat(Try.holds("\"" + wrap + "\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "no", "False", "0", ""})
    void aTextThatSaysNoIsFalse(String wrap) {
        assertThat(Try.holds("\"" + wrap + "\"")).isFalse();
    }
}
