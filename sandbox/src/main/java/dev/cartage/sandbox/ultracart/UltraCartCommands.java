package dev.cartage.sandbox.ultracart;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.fault.Faults;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The control routes of the sandbox UltraCart, at {@code /control/ultracart}. It has one account, and starts when asked to. */
public final class UltraCartCommands implements AutoCloseable {
    private static final String ACCOUNT = "/control/ultracart";

    private final InstantSource clock;
    private final Faults faults;
    private Optional<UltraCart> server = Optional.empty();

    private UltraCartCommands(InstantSource clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    public static UltraCartCommands add(Router router, InstantSource clock, Faults faults) {
        UltraCartCommands commands = new UltraCartCommands(clock, faults);
        router.on("POST", ACCOUNT, _ -> Reply.created(commands.answers()))
                .on("POST", ACCOUNT + "/orders", commands::place)
                .on(
                        "GET",
                        ACCOUNT + "/orders",
                        _ -> Reply.ok(commands.running().account().orders().stream()
                                .map(UltraCartCommands::truth)
                                .toList()))
                .on("POST", ACCOUNT + "/orders/{order}/{change}", commands::change)
                .on("GET", ACCOUNT + "/stock", _ -> Reply.ok(commands.stock()));
        return commands;
    }

    private synchronized UltraCart running() throws IOException {
        if (server.isEmpty()) {
            server = Optional.of(UltraCart.start(0, clock, faults));
        }
        return server.get();
    }

    /** What a user would enter in Cartage. */
    private Map<String, Object> answers() throws IOException {
        return Map.of(
                "server", running().address().toString(),
                "merchantId", Account.MERCHANT,
                "apiKey", Account.API_KEY,
                "distributionCenterCode", Account.CENTER,
                "skus", running().account().skus());
    }

    private Reply place(Request request) throws IOException {
        Account account = running().account();
        List<Wish.Line> lines = new ArrayList<>();
        for (JsonNode line : request.body().path("lines").values()) {
            lines.add(new Wish.Line(
                    line.path("sku").asString(),
                    line.path("quantity").asInt(1),
                    line.path("center").asString(Account.CENTER)));
        }
        if (lines.isEmpty()) {
            lines.add(new Wish.Line(account.skus().getFirst(), 1, Account.CENTER));
        }
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < request.number("count", 1); number++) {
            ids.add(account.place(new Wish(lines, request.text("note", ""), Optional.empty()))
                    .id());
        }
        return Reply.created(Map.of("orders", ids));
    }

    private Reply change(Request request) throws IOException {
        Account account = running().account();
        Optional<Order> order = account.order(request.part("order"));
        if (order.isEmpty()) {
            return Reply.notFound("There is no order " + request.part("order"));
        }
        Order.Stage to = switch (request.part("change")) {
            case "hold" -> Order.Stage.HOLD;
            case "release" -> Order.Stage.SHIPPING_DEPARTMENT;
            case "reject" -> Order.Stage.REJECTED;
            default -> throw new IllegalArgumentException("An order can be held, released or rejected.");
        };
        order.get().move(to, account.now());
        return Reply.ok(truth(order.get()));
    }

    private static Map<String, Object> truth(Order order) {
        return Map.of(
                "id", order.id(),
                "stage", order.stage().words(),
                "acknowledged", order.isAcknowledged(),
                "trackingNumbers", order.trackingNumbers(),
                "notes", order.notes());
    }

    private Map<String, Integer> stock() throws IOException {
        Account account = running().account();
        return account.skus().stream().collect(Collectors.toMap(sku -> sku, account::stock));
    }

    @Override
    public void close() {
        server.ifPresent(UltraCart::close);
    }
}
