package dev.cartage.hub.rule;

import dev.cartage.hub.connection.Warehouse;
import dev.cartage.rules.syntax.AllStatements;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Warns of routes to a warehouse that the account does not have. */
final class RoutesNowhere {
    private RoutesNowhere() {}

    static List<Fault> of(Rule rule, List<Warehouse> warehouses) {
        List<Fault> faults = new ArrayList<>();
        AllStatements.of(rule.body())
                .flatMap(statement -> statement instanceof Statement.Route route ? Stream.of(route) : Stream.empty())
                .filter(route -> warehouses.stream().noneMatch(one -> is(one, route.warehouse())))
                .forEach(route -> faults.add(Fault.warning(
                        route.place(), "There is no warehouse " + words(route.warehouse()) + " in this account yet.")));
        return faults;
    }

    static boolean is(Warehouse warehouse, Statement.Warehouse called) {
        return switch (called) {
            case Statement.Warehouse.Numbered numbered -> warehouse.number() == numbered.number();
            case Statement.Warehouse.Named named ->
                warehouse.name().equalsIgnoreCase(named.name().strip());
        };
    }

    static String words(Statement.Warehouse called) {
        return switch (called) {
            case Statement.Warehouse.Numbered numbered -> Integer.toString(numbered.number());
            case Statement.Warehouse.Named named -> "“" + named.name() + "”";
        };
    }
}
