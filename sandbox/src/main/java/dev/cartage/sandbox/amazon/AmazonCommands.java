package dev.cartage.sandbox.amazon;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The control routes of the sandbox Amazon, at {@code /control/amazon}. It starts with its first seller. */
public final class AmazonCommands implements AutoCloseable {
    private static final String SELLER = "/control/amazon/{seller}";

    private final InstantSource clock;
    private final Faults faults;
    private final Map<String, Seller> sellers = new ConcurrentHashMap<>();
    private Optional<AmazonServer> server = Optional.empty();

    private AmazonCommands(InstantSource clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    public static AmazonCommands add(Router router, InstantSource clock, Faults faults) {
        AmazonCommands commands = new AmazonCommands(clock, faults);
        router.on("POST", "/control/amazon", commands::open)
                .on("GET", SELLER, request -> Reply.ok(commands.answers(commands.seller(request))))
                .on("POST", SELLER + "/orders", commands::place)
                .on(
                        "GET",
                        SELLER + "/orders",
                        request -> Reply.ok(commands.seller(request).orders().stream()
                                .map(AmazonCommands::truth)
                                .toList()))
                .on("POST", SELLER + "/orders/{order}/{change}", commands::change)
                .on(
                        "GET",
                        SELLER + "/listings",
                        request -> Reply.ok(commands.seller(request).listings()))
                .on(
                        "GET",
                        SELLER + "/ledger",
                        request -> Reply.ok(commands.seller(request).ledger().after(request.query("after", 0), (int)
                                request.query("limit", 1_000))));
        return commands;
    }

    private Reply open(Request request) throws IOException {
        SellerSettings settings = SellerSettings.of(request.text("handle", "acme"));
        if (sellers.containsKey(settings.handle())) {
            throw new IllegalArgumentException("There is a seller " + settings.handle() + " already.");
        }
        boolean limited = request.body().path("limited").asBoolean(false);
        Seller seller = running().open(limited ? settings.withLimits() : settings);
        sellers.put(settings.handle(), seller);
        return Reply.created(answers(seller));
    }

    private synchronized AmazonServer running() throws IOException {
        if (server.isEmpty()) {
            server = Optional.of(AmazonServer.start(0, clock, faults));
        }
        return server.get();
    }

    /** What a user would enter in Cartage. */
    private Map<String, Object> answers(Seller seller) {
        SellerSettings settings = seller.settings();
        return Map.of(
                "server", server.orElseThrow().address(seller).toString(),
                "sellerId", settings.seller(),
                "clientId", settings.clientId(),
                "clientSecret", settings.clientSecret(),
                "application", settings.application(),
                "refreshToken", settings.refreshToken(),
                "skus", seller.listings().stream().map(Listing::sku).toList());
    }

    private Seller seller(Request request) {
        String handle = request.part("seller");
        return Optional.ofNullable(sellers.get(handle))
                .orElseThrow(() -> new IllegalArgumentException("There is no seller " + handle + "."));
    }

    private Reply place(Request request) {
        Seller seller = seller(request);
        List<OrderWish.Line> lines = new ArrayList<>();
        for (JsonNode line : request.body().path("lines").values()) {
            lines.add(new OrderWish.Line(
                    line.path("sku").asString(), line.path("quantity").asInt(1)));
        }
        if (lines.isEmpty()) {
            lines.add(new OrderWish.Line(seller.listings().getFirst().sku(), 1));
        }
        OrderWish wish =
                new OrderWish(lines, request.text("instruction", ""), Set.of(), "MERCHANT", true, seller.now());
        OrderWish wanted = request.body().path("prime").asBoolean(false) ? wish.in("PRIME") : wish;
        OrderWish placed = request.body().path("unpaid").asBoolean(false) ? wanted.unpaid() : wanted;
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < request.number("count", 1); number++) {
            ids.add(seller.place(placed).id());
        }
        return Reply.created(Map.of("orders", ids));
    }

    private Reply change(Request request) {
        Seller seller = seller(request);
        String order = request.part("order");
        if (seller.order(order).isEmpty()) {
            return Reply.notFound("There is no order " + order);
        }
        switch (request.part("change")) {
            case "touch" -> seller.touch(order);
            case "cancel" -> seller.cancel(order);
            case "pay" -> seller.pay(order);
            case "ask-to-cancel" -> seller.askToCancel(order);
            default ->
                throw new IllegalArgumentException("An order can be touched, canceled or paid, or the buyer asks.");
        }
        return Reply.ok(truth(seller.order(order).orElseThrow()));
    }

    private static Map<String, Object> truth(AmazonOrder order) {
        return Map.of(
                "id", order.id(),
                "status", order.status(),
                "updated", order.updated().toString(),
                "items", order.items(),
                "parcels", order.parcels());
    }

    @Override
    public void close() {
        server.ifPresent(AmazonServer::close);
    }
}
