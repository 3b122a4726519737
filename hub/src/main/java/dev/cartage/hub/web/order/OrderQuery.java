package dev.cartage.hub.web.order;

import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.model.OrderStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address bar says of a list of orders. What makes no sense in it is as if it were not there.
 *
 * @param status a status in lower case
 * @param after the id of the last order of the page before
 * @param before the id of the first order of the page after
 */
public record OrderQuery(
        @Nullable String q,
        @Nullable String status,
        @Nullable Long store,
        @Nullable String problem,
        @Nullable Long after,
        @Nullable Long before) {

    public OrderFilter filter() {
        return new OrderFilter(status(status), Optional.ofNullable(store), text(problem), text(q));
    }

    private static Optional<OrderStatus> status(@Nullable String name) {
        var wanted = text(name).toUpperCase(Locale.ROOT);
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equals(wanted))
                .findFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "");
    }

    /** The same list from its beginning, at another path. */
    public String at(String path) {
        return address(path).toUriString();
    }

    public String older(long orderId) {
        return address("/orders").queryParam("after", orderId).toUriString();
    }

    public String newer(long orderId) {
        return address("/orders").queryParam("before", orderId).toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var filter = filter();
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("q", given(filter.text()))
                .queryParamIfPresent(
                        "status", filter.status().map(one -> one.name().toLowerCase(Locale.ROOT)))
                .queryParamIfPresent("store", filter.storeId())
                .queryParamIfPresent("problem", given(filter.problem()))
                .encode();
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
