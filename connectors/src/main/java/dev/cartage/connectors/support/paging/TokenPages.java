package dev.cartage.connectors.support.paging;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A store's orders by time of change, page by page as its tokens lead: see {@link TokenRun}. */
public abstract class TokenPages implements OrderSource {
    private final Shape shape;
    private final int most;
    private final Duration lookBack;
    private final String beginning;

    /**
     * Where the answer to a list, and each order in it, have what, as ways of {@link Json}.
     *
     * @param orders the list
     * @param id in an order
     * @param changed in an order, its time of change in ISO 8601
     * @param token of the next page
     * @param until no changes later than that were looked at; a way that leads nowhere where the store does not say
     */
    public record Shape(String orders, String id, String changed, String token, String until) {}

    /**
     * @param most orders of one page
     * @param lookBack so long may it take until the store shows a change
     * @param beginning earlier changes are not shown by the store
     * @param acceptAfter earlier ones are not wanted
     */
    protected TokenPages(Shape shape, int most, Duration lookBack, Instant beginning, Optional<Instant> acceptAfter) {
        this.shape = shape;
        this.most = most;
        this.lookBack = lookBack;
        this.beginning = acceptAfter.orElse(beginning).toString();
    }

    /**
     * A page of what changed since then.
     *
     * @param token of the page; "" for the first
     * @throws RemoteException.Rejected among others if the store no longer knows the token
     */
    protected abstract JsonNode list(String from, String token, int size);

    /** The order as it is kept, with what the store says of it elsewhere. */
    protected JsonNode completed(JsonNode order) {
        return order;
    }

    @Override
    public final Page read(String cursor, boolean resuming, int limit) {
        TokenRun run = cursor.isEmpty() ? TokenRun.since(beginning) : TokenRun.parse(cursor);
        TokenRun from = resuming && !cursor.isEmpty() ? run.resumed(lookBack) : run;
        try {
            return page(from, limit);
        } catch (RemoteException.Rejected tokenTooOld) {
            if (from.token().isEmpty()) {
                throw tokenTooOld;
            }
            return page(from.anew(), limit);
        }
    }

    private Page page(TokenRun from, int limit) {
        JsonNode page = list(from.from(), from.token(), Math.clamp(limit, 1, most));
        List<RawOrder> orders =
                Json.list(page, shape.orders()).stream().map(this::raw).toList();
        String next = Json.text(page, shape.token());
        TokenRun past = from.past(orders.stream().map(RawOrder::version), Json.text(page, shape.until()), next);
        return new Page(orders, past.text(), !next.isEmpty());
    }

    protected final RawOrder raw(JsonNode order) {
        JsonNode whole = completed(order);
        return new RawOrder(Json.text(whole, shape.id()), Json.text(whole, shape.changed()), Json.bytes(whole));
    }

    @Override
    public final String earlier(String cursor, Duration by) {
        return cursor.isEmpty() ? "" : TokenRun.parse(cursor).earlier(by).text();
    }
}
