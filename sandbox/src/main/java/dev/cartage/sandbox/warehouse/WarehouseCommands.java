package dev.cartage.sandbox.warehouse;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.warehouse.Ledger.Instruction;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The control routes of one warehouse, at {@code /control/warehouses/NAME}. */
public final class WarehouseCommands {
    private final Warehouse warehouse;

    private WarehouseCommands(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    public static void add(Router router, String name, Warehouse warehouse) {
        WarehouseCommands commands = new WarehouseCommands(warehouse);
        String path = "/control/warehouses/" + name;
        router.on("GET", path + "/ledger", _ -> Reply.ok(commands.totals()))
                .on(
                        "GET",
                        path + "/duplicates",
                        _ -> Reply.ok(told(warehouse.ledger().duplicates())))
                .on("GET", path + "/bad-files", _ -> Reply.ok(warehouse.ledger().badFiles()))
                .on("GET", path + "/orders/{order}", commands::order)
                .on("PUT", path + "/stock/{sku}", commands::putStock)
                .on("PUT", path + "/habits/{habit}", commands::setHabit)
                .on("DELETE", path + "/habits", _ -> {
                    warehouse.habits().clear();
                    return Reply.ok(Map.of());
                });
    }

    private Map<String, Object> totals() {
        Ledger ledger = warehouse.ledger();
        return Map.of(
                "ordersAccepted", ledger.ordersAccepted(),
                "duplicates", ledger.duplicates().size(),
                "badFiles", ledger.badFiles().size(),
                "filesTaken", ledger.filesTaken(),
                "shipmentsWritten", ledger.shipmentsWritten(),
                "parcelsWritten", ledger.parcelsWritten(),
                "unitsShipped", ledger.unitsShipped(),
                "waiting", warehouse.waiting());
    }

    private static List<Map<String, String>> told(Collection<Instruction> instructions) {
        return instructions.stream()
                .map(one -> Map.of(
                        "number", one.number(),
                        "file", one.fileName(),
                        "at", one.at().toString()))
                .toList();
    }

    private Reply order(Request request) {
        String number = request.part("order");
        Optional<Instruction> known = warehouse.ledger().instruction(number);
        if (known.isEmpty()) {
            return Reply.notFound("The warehouse was never told of order " + number);
        }
        return Reply.ok(Map.of(
                "instruction", told(List.of(known.get())).getFirst(),
                "tracking", warehouse.ledger().tracking(number)));
    }

    private Reply putStock(Request request) {
        warehouse.shelves().put(request.part("sku"), request.number("onHand", 0));
        return Reply.ok(Map.of("onHand", warehouse.shelves().onHand(request.part("sku"))));
    }

    /** The body has {@code next}, a number of times, or {@code ofAThousand}. */
    private Reply setHabit(Request request) {
        Habit habit = Habit.valueOf(request.part("habit").toUpperCase(Locale.ROOT));
        warehouse.habits().next(habit, request.number("next", 0));
        warehouse.habits().often(habit, request.number("ofAThousand", 0));
        return Reply.ok(Map.of());
    }
}
