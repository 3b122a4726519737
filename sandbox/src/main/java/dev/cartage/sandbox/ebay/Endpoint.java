package dev.cartage.sandbox.ebay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.web.Said;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes requests, lets them be struck by faults, and remembers what was said. */
final class Endpoint implements HttpHandler {
    private static final String TOKEN = "/identity/v1/oauth2/token";
    private static final String TRADING = "/ws/api.dll";
    private static final String ORDERS = "/sell/fulfillment/v1/order";
    private static final String LISTINGS = "/sell/inventory/v1/";

    private final Faults faults;
    private final Doors doors;
    private final OrdersApi orders;
    private final ParcelsApi parcels;
    private final InventoryApi inventory;
    private final TradingApi trading;
    private final List<Said> heard = new CopyOnWriteArrayList<>();

    Endpoint(Account account, Faults faults) {
        this.faults = faults;
        this.doors = new Doors(account);
        this.orders = new OrdersApi(account);
        this.parcels = new ParcelsApi(account);
        this.inventory = new InventoryApi(account);
        this.trading = new TradingApi(account);
    }

    List<Said> heard() {
        return List.copyOf(heard);
    }

    Doors doors() {
        return doors;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Said said = Said.of(exchange, exchange.getRequestURI().getPath());
            List<String> operation = List.of(operation(said));
            Answer answer = struck(operation).orElseGet(() -> called(said));
            heard.add(said.answered(answer.status(), answer.body()));
            if (!faults.strikes(Kind.ANSWER_LOST, "", operation)) {
                send(exchange, answer);
            }
        }
    }

    /** eBay's name for the call. */
    private static String operation(Said said) {
        String call = said.method() + " " + said.path();
        return switch (call) {
            case "POST " + TOKEN -> "signIn";
            case "POST " + TRADING -> said.header("x-ebay-api-call-name");
            case "GET " + ORDERS -> "getOrders";
            case "GET " + LISTINGS + "offer" -> "getOffers";
            case "POST " + LISTINGS + "bulk_update_price_quantity" -> "bulkUpdatePriceQuantity";
            default ->
                !call.matches("(GET|POST) " + ORDERS + "/[^/]+/shipping_fulfillment")
                        ? ""
                        : said.method().equals("GET") ? "getShippingFulfillments" : "createShippingFulfillment";
        };
    }

    private Optional<Answer> struck(List<String> operation) {
        return faults.first(List.of(Kind.TOO_MANY_REQUESTS, Kind.SERVER_ERROR, Kind.HTML_PAGE), "", operation)
                .map(kind -> switch (kind) {
                    case TOO_MANY_REQUESTS ->
                        Refusal.of(429, 2001, "ACCESS", "Too many requests.").answer();
                    case HTML_PAGE -> Answer.page(502);
                    default ->
                        Refusal.of(500, 30500, "API_FULFILLMENT", "System error")
                                .answer();
                });
    }

    private Answer called(Said said) {
        boolean revoked = faults.strikes(Kind.TOKEN_REVOKED, "", List.of());
        try {
            return switch (operation(said)) {
                case "signIn" -> doors.signIn(said, revoked);
                case "ReviseInventoryStatus" ->
                    trading.revise(said, !revoked && doors.isGood(said.header("x-ebay-api-iaf-token")));
                case "getOrders" -> orders.list(allowed(said, revoked));
                case "getShippingFulfillments" -> parcels.list(allowed(said, revoked));
                case "createShippingFulfillment" -> parcels.create(allowed(said, revoked));
                case "getOffers" -> inventory.offers(allowed(said, revoked));
                case "bulkUpdatePriceQuantity" -> inventory.update(allowed(said, revoked));
                default -> throw Refusal.of(404, 2002, "ACCESS", "Resource not found");
            };
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Said allowed(Said said, boolean revoked) {
        String token = said.header("authorization").replaceFirst("^Bearer ", "");
        if (revoked || !doors.isGood(token)) {
            throw Refusal.of(401, 1001, "OAuth", "Invalid access token");
        }
        return said;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        if (!answer.contentType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
