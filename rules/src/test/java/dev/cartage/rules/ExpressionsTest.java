package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionsTest {
    @Test
    void ampersandJoinsAndBlankIsNothingInIt() {
        assertThat(Try.value("\"Order \" & order.name & order.terms")).isEqualTo("Order #1001");
    }

    @Test
    void arithmeticIsDecimalAndBindsAsUsual() {
        assertThat(Try.value("0.1 + 0.2")).isEqualTo("0.3");
        assertThat(Try.value("2 + 3 * 4 - 10 / 4")).isEqualTo("11.5");
        assertThat(Try.value("(2 + 3) * -4")).isEqualTo("-20");
        assertThat(Try.value("order.subtotal * 2 & \"!\"")).isEqualTo("122!");
    }

    @Test
    void arithmeticOnBlankIsBlank() {
        assertThat(Try.holds("order.tax_amount + 1 is blank")).isTrue();
        assertThat(Try.holds("order.tax_amount * 2 + 1 > 0")).isFalse();
    }

    @Test
    void divisionByZeroIsBlank() {
        assertThat(Try.holds("order.subtotal / 0 is blank")).isTrue();
    }

    @Test
    void numbersAsTextAreShortAndExact() {
        assertThat(Try.value("100.0 as text")).isEqualTo("100");
        assertThat(Try.value("order.subtotal rounded to 1")).isEqualTo("61");
        assertThat(Try.value("2.345 rounded to 2")).isEqualTo("2.35");
        assertThat(Try.value("10 / 3 rounded to 2")).startsWith("3.333");
        assertThat(Try.value("(10 / 3) rounded to 2")).isEqualTo("3.33");
    }

    @Test
    void castsChangeTexts() {
        assertThat(Try.value("order.customer_email as upper")).isEqualTo("ADA@EXAMPLE.COM");
        assertThat(Try.value("\"  a b \" as trimmed & \"|\"")).isEqualTo("a b|");
        assertThat(Try.value("\"ABC\" as lower")).isEqualTo("abc");
        assertThat(Try.value("(\" 12.50 \" as number) + 1")).isEqualTo("13.5");
        assertThat(Try.value("order.ordered_at as date")).isEqualTo("2026-03-06");
    }

    @Test
    void textFunctionsCountLettersAsPeopleDo() {
        assertThat(Try.value("length of \"a😀b\"")).isEqualTo("3");
        assertThat(Try.value("first 2 of \"a😀b\"")).isEqualTo("a😀");
        assertThat(Try.value("last 2 of \"a😀b\"")).isEqualTo("😀b");
        assertThat(Try.value("first 30 of order.notes")).isEqualTo("Leave at door, PO 4711");
        assertThat(Try.value("\"42\" padded to 6 with \"0\"")).isEqualTo("000042");
        assertThat(Try.value("\"1234567\" padded to 6 with \"0\"")).isEqualTo("1234567");
    }

    @Test
    void replacingTakesTextsAndPatterns() {
        assertThat(Try.value("order.shipping_address.street1 replacing \"St.\" with \"Street\""))
                .isEqualTo("12 Maple Street");
        assertThat(Try.value("\"MUG-1\" replacing /-\\d+$/ with \"\"")).isEqualTo("MUG");
        assertThat(Try.value("\"2026-03\" replacing /(\\d+)-(\\d+)/ with \"\\2-\\1\""))
                .isEqualTo("03-2026");
        assertThat(Try.value("\"a/b\" replacing /\\// with \"-\"")).isEqualTo("a-b");
    }

    @Test
    void matchingYieldsTheFirstGroupOrTheWholeMatch() {
        assertThat(Try.value("order.notes matching /PO (\\d+)/")).isEqualTo("4711");
        assertThat(Try.value("order.notes matching /po \\d+/i")).isEqualTo("PO 4711");
        assertThat(Try.holds("order.notes matching /XY(\\d+)/ is blank")).isTrue();
    }

    @Test
    void aConditionMayBeAssigned() {
        assertThat(Try.value("set $gift to order.notes matches /PO/", "$gift")).isEqualTo("true");
        assertThat(Try.value("set $gift to order.notes matches /po/", "$gift")).isEqualTo("false");
    }

    @Test
    void listsReadAsTextsAndByPlace() {
        assertThat(Try.value("order.external_tags")).isEqualTo("vip, spring");
        assertThat(Try.value("order.external_tags[1]")).isEqualTo("spring");
        assertThat(Try.value("\"<\" & order.external_tags[2] & \">\"")).isEqualTo("<>");
    }

    @Test
    void customFieldsMayHaveAnyName() {
        assertThat(Try.value("set order.custom[\"field_\" & order.external_id] to 7", "order.custom.field_9001 + 1"))
                .isEqualTo("8");
        assertThat(Try.value("order.custom.zone")).isEqualTo("north");
    }
}
