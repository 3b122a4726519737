package dev.cartage.hub.order;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import dev.cartage.spi.Limits;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Unreadable;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import dev.cartage.spi.WarehouseOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows what a connection would import first, with nothing kept and nothing sent. Reads from the store's beginning. */
public final class DryRun {
    private static final int PAGE = 50;

    private final Connections connections;
    private final Remotes remotes;

    public DryRun(Connections connections, Remotes remotes) {
        this.connections = connections;
        this.remotes = remotes;
    }

    /** What would become of an order. */
    public enum Fate {
        IMPORTED,
        LEFT_OUT,
        FAILED
    }

    /**
     * An order of the store.
     *
     * @param why of an order left out; "" else
     */
    public record Line(
            String number,
            String customer,
            int units,
            String placedAt,
            Fate fate,
            String why,
            Optional<Problem> problem) {}

    /** @param more whether the store has orders beyond these */
    public record Report(List<Line> lines, boolean more) {
        public long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }
    }

    /**
     * @param most how many orders are read, to the end of a page
     * @throws dev.cartage.spi.RemoteException if store or warehouse cannot be worked with
     */
    public Report run(long connectionId, int most) {
        var connection = connections.require(connectionId);
        var source = remotes.store(connection.storeId()).require(OrderSource.class);
        var located = connections.located(connection.storeId());
        var limits = Route.limitsOf(remotes.warehouse(connection.warehouseId()));
        List<Line> lines = new ArrayList<>();
        var cursor = "";
        var more = true;
        while (more && lines.size() < most) {
            var page = source.read(cursor, cursor.isEmpty(), PAGE);
            page.orders()
                    .forEach(raw -> lines.add(
                            judge(source, raw, limits, wanted -> StoreRoutes.servedBy(connection, located, wanted))));
            more = page.more() && !page.next().equals(cursor);
            cursor = page.next();
        }
        return new Report(List.copyOf(lines), more);
    }

    private static Line judge(OrderSource source, RawOrder raw, Limits limits, Function<Wanted, Optional<Order>> here) {
        try {
            return switch (source.map(raw)) {
                case Wanted wanted ->
                    here.apply(wanted)
                            .map(order -> line(order, problem(order, limits)))
                            .orElseGet(() -> leftOut(
                                    wanted.order().number(), "Its locations belong to other connections of the store"));
                case Unwanted unwanted -> leftOut(unwanted.number(), unwanted.reason());
                case Withdrawn withdrawn -> leftOut(withdrawn.number(), "Canceled in the store");
                case Unreadable unreadable -> failed(unreadable.externalId(), unreadable.problem());
            };
        } catch (RuntimeException notUnderstood) {
            return failed(
                    raw.externalId(),
                    new Problem(
                            "order-not-understood",
                            "What the store says about this order cannot be understood.",
                            "Look at the order in the store and correct it there if something is odd."));
        }
    }

    private static Optional<Problem> problem(Order order, Limits limits) {
        var wrapped = AddressLines.wrap(order, limits);
        if (wrapped.units() <= 0) {
            return Optional.of(
                    new Problem("nothing-to-ship", "The order has no units to ship.", "Check the order in the store."));
        }
        return limits.check(new WarehouseOrder(References.of(wrapped), wrapped, "")).stream()
                .findFirst();
    }

    private static Line line(Order order, Optional<Problem> problem) {
        return new Line(
                order.number(),
                order.shippingAddress().name(),
                order.units(),
                order.orderedAt().map(Object::toString).orElse(""),
                problem.isPresent() ? Fate.FAILED : Fate.IMPORTED,
                "",
                problem);
    }

    private static Line leftOut(String number, String why) {
        return new Line(number, "", 0, "", Fate.LEFT_OUT, why, Optional.empty());
    }

    private static Line failed(String number, Problem problem) {
        return new Line(number, "", 0, "", Fate.FAILED, "", Optional.of(problem));
    }
}
