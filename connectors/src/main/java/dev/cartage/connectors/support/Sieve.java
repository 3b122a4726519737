package dev.cartage.connectors.support;

import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides whether an order is for the warehouse: its questions are asked in turn, and the first that says no is the reason. */
public final class Sieve {
    private static final String BEGUN = "Part of it is fulfilled already, and such orders are not imported.";

    private final String externalId;
    private final String number;
    private @Nullable Reading settled;
    private boolean onlyKnown;

    public Sieve(String externalId, String number) {
        this.externalId = externalId;
        this.number = number;
    }

    /** Canceled at the store. */
    public Sieve withdrawn(boolean withdrawn) {
        return withdrawn(withdrawn, "");
    }

    /** @param reason as the store words it; "" if it gives none */
    public Sieve withdrawn(boolean withdrawn, String reason) {
        if (withdrawn && settled == null) {
            settled = new Withdrawn(externalId, number, reason);
        }
        return this;
    }

    /** @param reason a sentence */
    public Sieve unwanted(boolean unwanted, Supplier<String> reason) {
        if (unwanted && settled == null) {
            settled = new Unwanted(externalId, number, reason.get());
        }
        return this;
    }

    /**
     * The order's state has to be one of those that are wanted.
     *
     * @param name what people call it: {@code status}
     * @param wanted as the store writes them: texts, or an enum of such
     */
    public Sieve state(String name, String state, Set<?> wanted) {
        boolean isWanted = wanted.stream().anyMatch(one -> one.toString().equals(state));
        return unwanted(!isWanted, () -> "Its " + name + " is " + words(state) + ".");
    }

    /** The setting “Accept orders after”. An order that does not say when it was placed does not pass it. */
    public Sieve placed(Supplier<Optional<Instant>> at, Optional<Instant> acceptedAfter) {
        boolean early = settled == null
                && acceptedAfter.isPresent()
                && at.get().filter(time -> !time.isBefore(acceptedAfter.get())).isEmpty();
        return unwanted(early, () -> "It was placed before the store's date for accepting orders.");
    }

    /** The setting “Include partial fulfillments”. Orders that are known are told apart by {@link #wanted} alone. */
    public Sieve begun(boolean begun, boolean included) {
        onlyKnown = settled == null && begun && !included;
        return this;
    }

    /** @param nothing the reason if no line is left to ship */
    public Reading lines(Supplier<List<OrderLine>> lines, String nothing, Function<List<OrderLine>, Order> order) {
        List<OrderLine> left = settled == null ? lines.get() : List.of();
        return unwanted(left.isEmpty(), () -> nothing).order(() -> order.apply(left));
    }

    /** What passed. */
    public Reading order(Supplier<Order> order) {
        return wanted(() -> new Wanted(order.get()));
    }

    /** What passed, with the locations that ship it. */
    public Reading wanted(Supplier<Wanted> wanted) {
        if (settled != null) {
            return settled;
        }
        return onlyKnown ? new Unwanted(externalId, number, BEGUN, Optional.of(wanted.get())) : wanted.get();
    }

    /** A state as people read it. */
    public static String words(String state) {
        return state.isEmpty() ? "unknown" : state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
