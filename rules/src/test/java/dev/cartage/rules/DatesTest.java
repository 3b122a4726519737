package dev.cartage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.OrderFields;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is Friday 6 March 2026, 15:15 in Denver; the clocks there go forward on the 8th. */
class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.ordered_at is_on @friday",
                "@tomorrow is_on @saturday",
                "order.ordered_at is_on @2026-03-06",
                "order.ordered_at is_on @today",
                "order.ordered_at is @today",
                "order.ordered_at is_in @march",
                "order.ordered_at is_in @2026",
                "order.ordered_at < @now",
                "@2026 is order.ordered_at and @2025 < order.ordered_at and order.ordered_at <= @2026",
                "@friday is order.ordered_at and @T15:00:00 > order.ordered_at",
                "order.ordered_at < 2D after @today",
                "order.ordered_at > @yesterday",
                "order.ordered_at >= @today and order.ordered_at <= @today",
                "order.ordered_at > @T12:59:00 and order.ordered_at < @T13:00:01",
                "order.ordered_at >= @2026-03-06T13:00:00",
                "@today is @2026-03-06",
                "1W after @today is @2026-03-13",
                "1M before @2026-03-31 is @2026-02-28",
                "\"2026-03-06\" as date is @today",
                "\"2026-03-07T01:00:00+02:00\" as date is @today",
            })
    void holds(String condition) {
        assertThat(Try.holds(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.ordered_at is_on @saturday",
                "order.ordered_at > @today",
                "order.ordered_at is_in @december",
                "order.payment_date < @now",
                "order.payment_date is_on @friday",
            })
    void doesNotHold(String condition) {
        assertThat(Try.holds(condition)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1D after @now, 2026-03-07T22:15:00Z",
        "90s before @now, 2026-03-06T22:13:30Z",
        "2D after @tomorrow, 2026-03-09T06:00:00Z",
        "@tomorrow, 2026-03-07T07:00:00Z",
        "@T18:30:00, 2026-03-07T01:30:00Z",
        "@monday, 2026-03-09T06:00:00Z",
        "@friday, 2026-03-13T06:00:00Z",
        "@2024-01-15T10:30:00, 2024-01-15T17:30:00Z",
        "3h after 2h before @now, 2026-03-06T23:15:00Z",
    })
    void datesSetMoments(String date, Instant expected) {
        assertThat(Try.run("set order.requested_ship_date to " + date).order().get(OrderFields.REQUESTED_SHIP_DATE))
                .contains(expected);
    }

    @Test
    void aDateThatIsNoneFailsTheOrder() {
        assertThat(Try.value("order.notes as date")).contains("is not a date").contains("line 1");
    }
}
