package dev.cartage.hub.api;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.storage.Timestamps;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Reads filters from a request's parameters. */
@Component
class Asked {
    private final Accounts accounts;
    private final Clock clock;

    Asked(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Adds {@code NAME_min} and {@code NAME_max}. */
    void between(Where where, Map<String, String> asked, String name, String column) {
        time(asked, name + "_min").ifPresent(at -> where.and(column + " >= ?", at));
        time(asked, name + "_max").ifPresent(at -> where.and(column + " < ?", at));
    }

    private Optional<Object> time(Map<String, String> asked, String name) {
        var text = asked.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SpokenTime.read(text, clock.instant(), accounts.zone())
                .map(Timestamps::parameter)
                .orElseThrow(() -> new BadRequest("“" + text + "” is no time for " + name
                        + ". Write one such as 2026-11-20T08:00:00Z, “last monday” or “two hours ago”.")));
    }

    /** A text as it is. */
    static void text(Where where, Map<String, String> asked, String name, String column) {
        var text = asked.getOrDefault(name, "");
        if (!text.isEmpty()) {
            where.and(column + " = ?", text.replace("\0", ""));
        }
    }

    /** {@code state}: open, closed, or anything. */
    static void open(Where where, Map<String, String> asked) {
        switch (asked.getOrDefault("state", "")) {
            case "" -> {}
            case "open" -> where.and("closed_at is null");
            case "closed" -> where.and("closed_at is not null");
            default -> throw new BadRequest("There is no state “" + asked.get("state") + "”; write open or closed.");
        }
    }

    /** By id or, as the old API had it, by name; nothing matches what there is not. */
    static <T> void thing(
            Where where,
            Map<String, String> asked,
            String name,
            String column,
            Iterable<T> all,
            ToLongFunction<T> id,
            Function<T, String> title) {
        var said = asked.getOrDefault(name, "").strip();
        if (said.isEmpty()) {
            return;
        }
        long found = -1;
        for (var one : all) {
            if (Long.toString(id.applyAsLong(one)).equals(said)
                    || title.apply(one).equalsIgnoreCase(said)) {
                found = id.applyAsLong(one);
                break;
            }
        }
        where.and(column + " = ?", found);
    }
}
