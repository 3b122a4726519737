package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SieveTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Sieve sieve() {
        return new Sieve("7", "#7");
    }

    private static Reading passed(Sieve sieve) {
        return sieve.order(() -> Order.draft("7", "#7").done());
    }

    @Test
    void theFirstNoIsTheReasonAndNothingMoreIsAsked() {
        Reading reading = passed(sieve().withdrawn(false)
                .unwanted(true, () -> "First.")
                .unwanted(true, () -> "Second.")
                .placed(
                        () -> {
                            throw new DateTimeException("not asked");
                        },
                        Optional.of(NOON)));

        assertThat(reading).isEqualTo(new Unwanted("7", "#7", "First."));
        assertThat(passed(sieve().withdrawn(true).unwanted(true, () -> "First.")))
                .isEqualTo(new Withdrawn("7", "#7"));
    }

    @Test
    void onlyOrdersPlacedFromTheDateOnPass() {
        Optional<Instant> from = Optional.of(NOON);

        assertThat(passed(sieve().placed(() -> Optional.of(NOON), from))).isInstanceOf(Wanted.class);
        assertThat(passed(sieve().placed(() -> Optional.of(NOON.minusSeconds(1)), from)))
                .isInstanceOf(Unwanted.class);
        assertThat(passed(sieve().placed(Optional::empty, from))).isInstanceOf(Unwanted.class);
        assertThat(passed(sieve().placed(Optional::empty, Optional.empty()))).isInstanceOf(Wanted.class);
    }

    @Test
    void partlyFulfilledOrdersPassOnWish() {
        assertThat(passed(sieve().begun(true, false))).isInstanceOf(Unwanted.class);
        assertThat(passed(sieve().begun(true, true))).isInstanceOf(Wanted.class);
    }

    @Test
    void anOrderWithoutLinesHasNothingToShip() {
        List<OrderLine> one = List.of(OrderLine.of("1", "MUG", "Mug", 1));

        assertThat(sieve().lines(
                                List::of,
                                "Nothing left.",
                                _ -> Order.draft("7", "#7").done()))
                .isEqualTo(new Unwanted("7", "#7", "Nothing left."));
        assertThat(sieve().lines(
                                () -> one,
                                "Nothing left.",
                                lines -> Order.draft("7", "#7").lines(lines).done()))
                .isInstanceOfSatisfying(
                        Wanted.class,
                        wanted -> assertThat(wanted.order().lines()).isEqualTo(one));
    }
}
