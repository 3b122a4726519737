package dev.cartage.sandbox.ebay;

import dev.cartage.sandbox.web.Said;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** getOrders. */
final class OrdersApi {
    private static final Pattern CHANGED = Pattern.compile("lastmodifieddate:\\[(.+?)\\.\\.(.*?)]");
    private static final String OPEN = "orderfulfillmentstatus:{NOT_STARTED|IN_PROGRESS}";
    private static final Duration USUAL = Duration.ofDays(90);
    private static final int MOST = 200;
    private static final int MOST_IDS = 50;

    private final Account account;

    OrdersApi(Account account) {
        this.account = account;
    }

    /** Ids of orders that do not exist are left out: the contract does not say, and names no error for them. */
    Answer list(Said said) {
        if (!said.text("orderIds").isEmpty()) {
            List<String> ids = Arrays.asList(said.text("orderIds").split(","));
            if (ids.size() > MOST_IDS) {
                throw Refusal.ofOrders(30900, "Exceeded maximum number of order IDs");
            }
            List<Order> found =
                    ids.stream().flatMap(id -> account.order(id).stream()).toList();
            return answer(found, found.size(), MOST, 0);
        }
        int limit = number(said.text("limit"), 50, 31100, "Invalid limit: ");
        int offset = number(said.text("offset"), 0, 31000, "Invalid offset: ");
        if (limit < 1 || limit > MOST) {
            throw Refusal.ofOrders(31100, "Invalid limit: " + limit);
        }
        String filter = said.text("filter");
        Account.Sorting sorting = filter.contains("lastmodifieddate") ? account.sorting() : Account.Sorting.BY_PLACING;
        List<Order> all = account.orders().stream()
                .filter(byTime(filter)
                        .and(order -> !filter.contains(OPEN) || !order.status().equals("FULFILLED")))
                .sorted(sorting.order())
                .toList();
        List<Order> page = all.stream().skip(offset).limit(limit).toList();
        return answer(page, all.size(), limit, offset);
    }

    private static int number(String text, int otherwise, int error, String message) {
        if (!text.matches("[0-9]*")) {
            throw Refusal.ofOrders(error, message + text);
        }
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private Predicate<Order> byTime(String filter) {
        Instant now = account.now();
        Matcher changed = CHANGED.matcher(filter);
        if (!changed.find()) {
            return order -> order.placed().isAfter(now.minus(USUAL));
        }
        Instant from = time(changed.group(1));
        Instant until = changed.group(2).isEmpty() ? now : time(changed.group(2));
        if (from.isAfter(now) || until.isAfter(now)) {
            throw Refusal.ofOrders(30850, "Start and end dates can't be in the future");
        }
        if (!changed.group(2).isEmpty() && !from.isBefore(until)) {
            throw Refusal.ofOrders(30840, "Start date should be before end date");
        }
        return order -> !order.changed().isBefore(from) && !order.changed().isAfter(until);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw Refusal.ofOrders(30810, "Invalid date format");
        }
    }

    private Answer answer(List<Order> page, int total, int limit, int offset) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", total);
        answer.put("limit", limit);
        answer.put("offset", offset);
        answer.put(
                "orders",
                page.stream().map(order -> OrderPaper.of(order, account)).toList());
        return Answer.json(200, answer);
    }
}
