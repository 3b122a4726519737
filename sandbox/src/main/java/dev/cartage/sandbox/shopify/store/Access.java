package dev.cartage.sandbox.shopify.store;

import dev.cartage.sandbox.ledger.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Expiring offline access: a code for one exchange, access tokens that hold for an hour, refresh tokens that hold for 90
 * days and stand until their successor's access token is used. A new consent ends all earlier tokens.
 */
public final class Access {
    public static final Duration ACCESS = Duration.ofHours(1);
    public static final Duration REFRESH = Duration.ofDays(90);

    private final Shop shop;
    private final Map<String, Instant> codes = new HashMap<>();
    private final Map<String, Pair> byAccess = new HashMap<>();
    private final Map<String, Pair> byRefresh = new HashMap<>();
    private int count;
    private int renewals;

    Access(Shop shop) {
        this.shop = shop;
    }

    /** An access token with the refresh token that came with it, and the one it was made from; "" for none. */
    public record Pair(String access, String refresh, String from, Instant madeAt) {}

    /** The merchant agreed. */
    public synchronized String code() {
        String code = "code-" + shop.handle() + "-" + ++count;
        codes.put(code, shop.now());
        return code;
    }

    /** Empty where the code is not known or was used. */
    public synchronized Optional<Pair> exchange(String code) {
        if (codes.remove(code) == null) {
            return Optional.empty();
        }
        byAccess.clear();
        byRefresh.clear();
        shop.record(Effect.APP_AUTHORIZED, shop.handle(), "");
        return Optional.of(pair(""));
    }

    /** Empty where the refresh token does not stand. */
    public synchronized Optional<Pair> renew(String refresh) {
        Pair from = byRefresh.get(refresh);
        if (from == null || from.madeAt().plus(REFRESH).isBefore(shop.now())) {
            return Optional.empty();
        }
        renewals++;
        return Optional.of(pair(refresh));
    }

    /** How often a token was renewed. */
    public synchronized int renewals() {
        return renewals;
    }

    private Pair pair(String from) {
        int number = ++count;
        Pair pair = new Pair("shpat-" + number, "shprt-" + number, from, shop.now());
        byAccess.put(pair.access(), pair);
        byRefresh.put(pair.refresh(), pair);
        return pair;
    }

    /** Whether the API lets it in; its first use ends the refresh token it was made from. */
    public synchronized boolean opens(@Nullable String token) {
        Pair pair = token == null ? null : byAccess.get(token);
        if (pair == null || pair.madeAt().plus(ACCESS).isBefore(shop.now())) {
            return false;
        }
        byRefresh.remove(pair.from());
        return true;
    }

    /** The access tokens are refused from now on, as if an hour had passed. */
    public synchronized void expire() {
        byAccess.clear();
    }
}
