package dev.cartage.connectors.support.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over a store that gives two orders a page, and forgets its tokens on command. */
class TokenPagesTest {
    private static final Remote ACME = new Remote("Acme", "Enter the key again.");
    private static final List<String> TIMES =
            List.of("2026-03-01T10:00:01Z", "2026-03-01T10:00:02Z", "2026-03-01T10:00:03Z");

    private final List<String> asked = new ArrayList<>();
    private String until = "";
    private boolean forgets;

    private final TokenPages pages =
            new TokenPages(
                    new TokenPages.Shape("orders", "id", "changed", "next", "until"),
                    2,
                    Duration.ofMinutes(5),
                    Instant.parse("2020-01-01T00:00:00Z"),
                    Optional.empty()) {
                @Override
                protected JsonNode list(String from, String token, int size) {
                    return answer(from, token, size);
                }

                @Override
                public List<RawOrder> byId(List<String> externalIds) {
                    return List.of();
                }

                @Override
                public Reading map(RawOrder raw) {
                    throw new AssertionError("nobody asks");
                }
            };

    private JsonNode answer(String from, String token, int size) {
        asked.add(from + " " + token);
        if (forgets && !token.isEmpty()) {
            throw ACME.rejected("token-too-old", "Ask again.", "");
        }
        List<Map<String, String>> left = TIMES.stream()
                .filter(time -> time.compareTo(from) >= 0)
                .map(time -> Map.of("id", time.substring(18, 19), "changed", time))
                .skip(token.isEmpty() ? 0 : Integer.parseInt(token))
                .toList();
        String next = left.size() > size ? Integer.toString(size) : "";
        return Json.object(Map.of("orders", left.stream().limit(size).toList(), "next", next, "until", until));
    }

    private static List<String> ids(Page page) {
        return page.orders().stream().map(RawOrder::externalId).toList();
    }

    @Test
    void aRunFollowsTheTokensAndEndsAtTheLatestChange() {
        Page first = pages.read("", true, 100);
        Page last = pages.read(first.next(), false, 100);

        assertThat(ids(first)).containsExactly("1", "2");
        assertThat(first.more()).isTrue();
        assertThat(ids(last)).containsExactly("3");
        assertThat(last.more()).isFalse();
        assertThat(last.next()).isEqualTo("2026-03-01T10:00:03Z");
    }

    @Test
    void aNewRunLooksBackAndOneThatBrokeOffGoesOn() {
        Page first = pages.read("", true, 100);
        Page again = pages.read(first.next(), true, 100);
        pages.read(again.next(), true, 100);

        assertThat(asked).containsExactly("2020-01-01T00:00:00Z ", "2020-01-01T00:00:00Z 2", "2026-03-01T09:55:03Z ");
    }

    @Test
    void whereTheStoreForgotTheTokenTheRunBeginsAnew() {
        Page first = pages.read("", true, 100);
        forgets = true;

        assertThat(ids(pages.read(first.next(), false, 100))).containsExactly("1", "2");
        assertThat(asked.getLast()).isEqualTo("2020-01-01T00:00:00Z ");
    }

    @Test
    void whatTheStoreHadNotLookedAtIsReadNext() {
        until = "2026-03-01T10:00:02Z";
        Page first = pages.read("", true, 100);

        assertThat(pages.read(first.next(), false, 100).next()).isEqualTo("2026-03-01T10:00:02Z");
    }

    @Test
    void theSweepBeginsEarlier() {
        assertThat(pages.earlier("2026-03-01T10:00:03Z", Duration.ofDays(1))).isEqualTo("2026-02-28T10:00:03Z");
        assertThat(pages.earlier("", Duration.ofDays(1))).isEmpty();
    }
}
