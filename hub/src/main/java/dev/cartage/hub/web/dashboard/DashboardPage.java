package dev.cartage.hub.web.dashboard;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Trouble;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.order.read.OrderCounts;
import dev.cartage.hub.order.read.OrderDays;
import dev.cartage.hub.order.read.OrderProblems;
import dev.cartage.hub.order.read.ProblemGroup;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.connection.FlowCard;
import dev.cartage.hub.web.connection.FlowCards;
import dev.cartage.model.OrderStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /}: the first page of the day. */
@Controller
public class DashboardPage {
    private static final int DAYS = 14;
    private static final List<OrderStatus> ALWAYS = List.of(
            OrderStatus.NEW,
            OrderStatus.QUEUED,
            OrderStatus.OPEN,
            OrderStatus.PARTIALLY_SHIPPED,
            OrderStatus.SHIPPED,
            OrderStatus.CLOSED,
            OrderStatus.ERROR,
            OrderStatus.DELAYED);

    private final OrderCounts counts;
    private final OrderProblems problems;
    private final OrderDays days;
    private final Troubles troubles;
    private final Stores stores;
    private final Warehouses warehouses;
    private final FlowCards flows;
    private final Clock clock;

    DashboardPage(
            OrderCounts counts,
            OrderProblems problems,
            OrderDays days,
            Troubles troubles,
            Stores stores,
            Warehouses warehouses,
            FlowCards flows,
            Clock clock) {
        this.counts = counts;
        this.problems = problems;
        this.days = days;
        this.troubles = troubles;
        this.stores = stores;
        this.warehouses = warehouses;
        this.flows = flows;
        this.clock = clock;
    }

    /** A number of orders and where they stand. */
    public record Tile(OrderStatus status, long orders) {}

    /** A store or warehouse that cannot be worked with. */
    public record Ailing(String name, Trouble trouble) {}

    public record Board(
            List<Tile> tiles,
            List<ProblemGroup> problems,
            List<Ailing> ailing,
            Map<Connection, List<FlowCard>> flows,
            Chart chart) {
        public boolean calm() {
            return problems.isEmpty() && ailing.isEmpty();
        }
    }

    @GetMapping("/")
    View dashboard() {
        return Pages.show(
                "dashboard/board",
                "Dashboard",
                new Board(tiles(), problems.grouped(), ailing(), flows.byConnection(), chart()));
    }

    private List<Tile> tiles() {
        return counts.byStatus().entrySet().stream()
                .filter(entry -> ALWAYS.contains(entry.getKey()) || entry.getValue() > 0)
                .map(entry -> new Tile(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Ailing> ailing() {
        return troubles.all().stream()
                .map(trouble -> new Ailing(name(trouble.remote()), trouble))
                .toList();
    }

    private String name(String remote) {
        var store =
                stores.all().stream().filter(one -> one.remote().equals(remote)).map(Store::name);
        var warehouse = warehouses.all().stream()
                .filter(one -> one.remote().equals(remote))
                .map(Warehouse::name);
        return store.findFirst().or(warehouse::findFirst).orElse(remote);
    }

    private Chart chart() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var first = today.minusDays(DAYS - 1);
        return Chart.of(days.since(first.atStartOfDay(ZoneOffset.UTC).toInstant()), first, today);
    }
}
