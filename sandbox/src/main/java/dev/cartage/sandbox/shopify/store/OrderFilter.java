package dev.cartage.sandbox.shopify.store;

import dev.cartage.sandbox.shopify.store.Search.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Which orders a query means. Times are compared in whole seconds. Terms this sandbox does not know are left out of the
 * search and named in {@link #unknown}, as Shopify does.
 */
public record OrderFilter(Predicate<Order> fits, long updatedFrom, List<String> unknown) {

    /** @throws IllegalArgumentException where a time or number cannot be read */
    public static OrderFilter parse(String query) {
        Predicate<Order> all = order -> true;
        long updatedFrom = Long.MIN_VALUE;
        List<String> unknown = new ArrayList<>();
        for (Term term : Search.parse(query)) {
            Predicate<Order> fits = of(term, unknown);
            all = all.and(term.not() ? fits.negate() : fits);
            if (term.field().equals("updated_at") && term.comparison().startsWith(">") && !term.not()) {
                updatedFrom = Math.max(updatedFrom, second(term.value()));
            }
        }
        return new OrderFilter(all, updatedFrom, unknown);
    }

    private static Predicate<Order> of(Term term, List<String> unknown) {
        String value = term.value().toLowerCase(Locale.ROOT);
        return switch (term.field()) {
            case "updated_at" -> {
                LongPredicate time = compare(term.comparison(), second(term.value()));
                yield order -> time.test(order.updatedAt().getEpochSecond());
            }
            case "created_at", "processed_at" -> {
                LongPredicate time = compare(term.comparison(), second(term.value()));
                yield order -> time.test(order.sale().createdAt().getEpochSecond());
            }
            case "id" -> {
                LongPredicate number = compare(term.comparison(), Long.parseLong(value));
                yield order -> number.test(order.id());
            }
            case "name" -> order -> order.sale().name().equals("#" + value.replace("#", ""));
            case "email" -> order -> order.sale().email().equalsIgnoreCase(value);
            case "tag" -> order -> order.sale().tags().stream().anyMatch(tag -> tag.equalsIgnoreCase(value));
            case "sku" ->
                order -> order.lines().stream()
                        .anyMatch(line -> line.variant().sku().equalsIgnoreCase(value));
            case "status" -> order -> status(order, value);
            case "financial_status" ->
                order -> order.state().payment().toLowerCase(Locale.ROOT).equals(value);
            case "fulfillment_status" -> order -> fulfillment(order, value);
            default -> {
                unknown.add(term.field());
                yield order -> true;
            }
        };
    }

    private static boolean status(Order order, String value) {
        boolean cancelled = order.state().cancelledAt().isPresent();
        return switch (value) {
            case "open" -> !order.closed();
            case "closed" -> order.closed() && !cancelled;
            case "cancelled" -> cancelled;
            case "not_closed" -> !order.closed() || cancelled;
            default -> true;
        };
    }

    private static boolean fulfillment(Order order, String value) {
        String status = order.fulfillmentStatus();
        return switch (value) {
            case "unshipped" -> !status.equals("FULFILLED") && !status.equals("PARTIALLY_FULFILLED");
            case "unfulfilled" -> !status.equals("FULFILLED");
            case "shipped", "fulfilled" -> status.equals("FULFILLED");
            case "partial" -> status.equals("PARTIALLY_FULFILLED");
            case "on_hold" -> status.equals("ON_HOLD");
            case "scheduled" -> status.equals("SCHEDULED");
            default -> false;
        };
    }

    private static LongPredicate compare(String comparison, long bound) {
        return switch (comparison) {
            case ">=" -> value -> value >= bound;
            case ">" -> value -> value > bound;
            case "<=" -> value -> value <= bound;
            case "<" -> value -> value < bound;
            default -> value -> value == bound;
        };
    }

    private static long second(String text) {
        if (text.length() == "2026-01-31".length()) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        }
        return text.endsWith("Z")
                ? Instant.parse(text).getEpochSecond()
                : OffsetDateTime.parse(text).toEpochSecond();
    }
}
