package dev.cartage.hub.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.model.Problem;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.rules.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the warehouses that rules route to. */
final class Destinations {
    private final Warehouses warehouses;
    private final Connections connections;
    private final Remotes remotes;

    Destinations(Warehouses warehouses, Connections connections, Remotes remotes) {
        this.warehouses = warehouses;
        this.connections = connections;
        this.remotes = remotes;
    }

    /** @param positions the lines that go there, from 0 */
    record Group(Route route, Optional<Problem> problem, List<Integer> positions) {}

    /** At least one group. @param routed whether a rule chose, even if it chose the usual warehouse */
    record Chosen(boolean routed, List<Group> groups) {}

    private record Goal(Statement.Warehouse warehouse, String facility) {}

    /** @param numbers what rules call each line of the order */
    Chosen choose(Result result, List<Integer> numbers, Route usual) {
        Map<Integer, Goal> goals = new LinkedHashMap<>();
        result.all(Decision.Route.class)
                .forEach(route -> goals.put(route.target().line(), new Goal(route.warehouse(), route.facility())));
        Optional<Goal> whole = Optional.ofNullable(goals.get(0));
        Map<Optional<Goal>, List<Integer>> byGoal = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            Optional<Goal> goal = Optional.ofNullable(goals.get(numbers.get(i))).or(() -> whole);
            byGoal.computeIfAbsent(goal, _ -> new ArrayList<>()).add(i);
        }
        if (byGoal.isEmpty()) {
            byGoal.put(whole, List.of());
        }
        List<Group> groups = new ArrayList<>();
        byGoal.forEach((goal, positions) -> groups.add(goal.map(found -> group(found, usual, positions))
                .orElse(new Group(usual, Optional.empty(), positions))));
        return new Chosen(!goals.isEmpty(), groups);
    }

    /** The warehouse, if there is one and orders can be sent to it. */
    Optional<Long> find(Statement.Warehouse called) {
        return warehouses.all().stream()
                .filter(warehouse -> is(warehouse, called))
                .map(Warehouse::id)
                .filter(id -> !connections.enabledOfWarehouse(id).isEmpty())
                .findFirst();
    }

    private Group group(Goal goal, Route usual, List<Integer> positions) {
        Optional<Warehouse> found = warehouses.all().stream()
                .filter(warehouse -> is(warehouse, goal.warehouse()))
                .findFirst();
        if (found.isEmpty()) {
            return new Group(usual, Optional.of(unknown(goal)), positions);
        }
        long id = found.get().id();
        List<Connection> enabled = connections.enabledOfWarehouse(id);
        if (enabled.isEmpty()) {
            return new Group(usual, Optional.of(unconnected(found.get())), positions);
        }
        long connection = enabled.stream()
                .filter(one -> one.storeId() == usual.storeId())
                .findFirst()
                .map(Connection::id)
                .orElse(usual.connectionId());
        Route route = id == usual.warehouseId()
                ? usual.at(goal.facility())
                : usual.to(id, connection, Route.limitsOf(remotes.warehouse(id)))
                        .at(goal.facility());
        return new Group(route, Optional.empty(), positions);
    }

    private static boolean is(Warehouse warehouse, Statement.Warehouse called) {
        return switch (called) {
            case Statement.Warehouse.Numbered numbered -> warehouse.number() == numbered.number();
            case Statement.Warehouse.Named named ->
                warehouse.name().equalsIgnoreCase(named.name().strip());
        };
    }

    private static Problem unknown(Goal goal) {
        String called = switch (goal.warehouse()) {
            case Statement.Warehouse.Numbered numbered -> Integer.toString(numbered.number());
            case Statement.Warehouse.Named named -> "“" + named.name() + "”";
        };
        return new Problem(
                "no-such-warehouse",
                "A rule routes this order to warehouse " + called + ", which does not exist.",
                "Correct the rule, or add the warehouse, then reprocess the order.");
    }

    private static Problem unconnected(Warehouse warehouse) {
        return new Problem(
                "warehouse-not-connected",
                "A rule routes this order to “" + warehouse.name() + "”, but no connection to it is enabled.",
                "Enable a connection to that warehouse, then reprocess the order.");
    }
}
