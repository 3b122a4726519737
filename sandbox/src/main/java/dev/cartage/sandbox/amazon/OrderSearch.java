package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.web.Said;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Pages of orders by time of change, oldest first. A token holds for a day and for exactly the same question. */
final class OrderSearch {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Comparator<AmazonOrder> ORDER =
            Comparator.comparing(AmazonOrder::updated).thenComparing(AmazonOrder::id);

    private final Seller seller;

    OrderSearch(Seller seller) {
        this.seller = seller;
    }

    /** @param token of the next page; "" if this is the last */
    record Found(List<AmazonOrder> orders, String token, Instant until) {}

    /** @param size the name of the parameter that may change from page to page */
    Found find(Said said, String after, String size, String tokenName, Predicate<AmazonOrder> wanted) {
        Instant from = time(said.text(after));
        int limit = said.text(size).isEmpty() ? 100 : Integer.parseInt(said.text(size));
        if (limit < 1 || limit > 100) {
            throw Refusal.invalid(size + " must be between 1 and 100.");
        }
        Map<String, String> question = new TreeMap<>(said.query());
        question.remove(size);
        question.remove(tokenName);
        String[] start = start(said.text(tokenName), question.toString());
        Instant until = seller.now().minus(seller.settings().lag());
        List<AmazonOrder> rest = seller.orders().stream()
                .filter(wanted)
                .filter(order ->
                        !order.updated().isBefore(from) && !order.updated().isAfter(until))
                .filter(order -> start.length == 0 || isBehind(order, start))
                .sorted(ORDER)
                .toList();
        List<AmazonOrder> page = rest.subList(0, Math.min(limit, rest.size()));
        String token = page.size() < rest.size() ? token(page.getLast(), question.toString()) : "";
        return new Found(page, token, until);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw Refusal.invalid("Exactly one of createdAfter and lastUpdatedAfter, in ISO 8601, is needed.");
        }
    }

    private static boolean isBehind(AmazonOrder order, String[] start) {
        int byTime = order.updated().compareTo(Instant.parse(start[0]));
        return byTime > 0 || (byTime == 0 && order.id().compareTo(start[1]) > 0);
    }

    private String token(AmazonOrder last, String question) {
        String text = last.updated() + " " + last.id() + " " + seller.now() + " " + question.hashCode();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String[] start(String token, String question) {
        if (token.isEmpty()) {
            return new String[0];
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ");
            boolean same = parts[3].equals(Integer.toString(question.hashCode()));
            if (same && Instant.parse(parts[2]).plus(DAY).isAfter(seller.now())) {
                return parts;
            }
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException wrong) {
            throw Refusal.invalid("The paginationToken you have submitted is not valid.");
        }
        throw Refusal.invalid("The paginationToken you have submitted is not valid. All parameters must match the"
                + " original request except maxResultsPerPage.");
    }
}
