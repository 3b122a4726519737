package dev.cartage.contract.vendure;

import dev.cartage.contract.StoreFixture.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A channel of its own on a Vendure server, with products, a delivery method, and an administrator for Cartage. */
public final class VendureShop implements AutoCloseable {
    /** All that Cartage's role needs in Vendure; its documentation says so too. */
    private static final List<String> RIGHTS = List.of("ReadOrder", "UpdateOrder", "ReadCatalog", "UpdateCatalog");

    private static final String PASSWORD = "correct horse 55";
    private static final int PRODUCTS = 12;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String channel = UUID.randomUUID().toString();
    private final VendureApi owner;
    private final Map<String, String> variantsBySku = new HashMap<>();
    private final String role;
    private Administrator administrator = new Administrator("", "");

    private VendureShop(URI server) {
        this.server = server;
        var root = new VendureApi(http, server.resolve("/admin-api"), "");
        logIn(root);
        var channelId = root.ask(Shop.CREATE_CHANNEL, Map.of("input", Shop.channel(channel)))
                .path("createChannel")
                .path("id")
                .stringValue();
        root.ask(Shop.FURNISH_CHANNEL, Map.of("channel", channelId));
        owner = new VendureApi(http, server.resolve("/admin-api"), channel);
        logIn(owner);
        stockUp();
        var wanted = Map.of(
                "code", channel, "description", "For Cartage", "permissions", RIGHTS, "channelIds", List.of(channelId));
        role = id(root.ask(Shop.CREATE_ROLE, Map.of("input", wanted)).path("createRole"));
        hire();
    }

    public static VendureShop open(URI server) {
        return new VendureShop(server);
    }

    private static void logIn(VendureApi api) {
        api.ask(Shop.LOGIN, Map.of());
    }

    private void stockUp() {
        var location = id(owner.ask(Shop.CREATE_LOCATION, Map.of()).path("createStockLocation"));
        var names =
                IntStream.range(0, PRODUCTS).mapToObj(i -> "Lantern No. " + i).toList();
        var products = owner.ask(Shop.createProducts(PRODUCTS), Shop.products(names));
        var variants = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < PRODUCTS; i++) {
            var sku = "LAN-" + i + "-" + channel.substring(0, 8);
            variants.add(Shop.variant(id(products.path("product" + i)), names.get(i), sku, location));
        }
        owner.ask(Shop.CREATE_VARIANTS, Map.of("input", variants))
                .path("createProductVariants")
                .forEach(one -> variantsBySku.put(one.path("sku").stringValue(), id(one)));
    }

    private static String id(JsonNode node) {
        return node.path("id").stringValue();
    }

    /** Makes the administrator that Cartage works as. */
    public void hire() {
        var email = "cartage-" + UUID.randomUUID() + "@example.com";
        var input = Map.of(
                "firstName",
                "Cartage",
                "lastName",
                "Example",
                "emailAddress",
                email,
                "password",
                PASSWORD,
                "roleIds",
                List.of(role));
        var made = owner.ask(Shop.CREATE_ADMINISTRATOR, Map.of("input", input)).path("createAdministrator");
        administrator = new Administrator(id(made), email);
    }

    /** Removes that administrator, with all sessions. */
    public void dismiss() {
        owner.ask(Shop.DELETE_ADMINISTRATOR, Map.of("id", administrator.id()));
    }

    public URI server() {
        return server;
    }

    public String channelToken() {
        return channel;
    }

    public String user() {
        return administrator.email();
    }

    public String password() {
        return PASSWORD;
    }

    public List<String> skus() {
        return variantsBySku.keySet().stream().sorted().toList();
    }

    /** A buyer fills a cart, checks out and pays. Answers Vendure's key of the order. */
    public String buy(Wish wish) {
        var buyer = new VendureApi(http, server.resolve("/shop-api"), channel);
        var items = wish.lines().stream()
                .map(line -> Map.of("productVariantId", variantsBySku.get(line.sku()), "quantity", line.quantity()))
                .toList();
        var cart = buyer.ask(Shop.FILL_CART, Map.of("items", items)).path("addItemsToOrder");
        if (!cart.path("errorResults").isEmpty()) {
            throw new IllegalStateException("not in the cart: " + cart);
        }
        var order = id(cart.path("order"));
        if (!wish.note().isEmpty()) {
            note(order, wish.note());
        }
        var paid = buyer.ask(Shop.CHECK_OUT, Map.of("address", Shop.ADDRESS, "customer", Shop.customer(order)));
        if (!paid.path("addPaymentToOrder").path("state").stringValue("").equals("PaymentSettled")) {
            throw new IllegalStateException("not paid: " + paid);
        }
        wish.at().ifPresent(at -> pull("order?id=" + order + "&time=" + at));
        return order;
    }

    private void note(String order, String text) {
        owner.ask(Shop.ADD_NOTE, Map.of("input", Map.of("id", order, "note", text, "isPublic", true)));
    }

    /** Moves on the order's time of change, as a plugin that writes to the order does. */
    public void touch(String order) {
        pull("touch?id=" + order);
    }

    /** Moves the order to another of its states, for example {@code Modifying} and back to {@code PaymentSettled}. */
    public void move(String order, String state) {
        owner.ask(Shop.MOVE, Map.of("id", order, "state", state));
    }

    public void cancel(String order) {
        owner.ask(Shop.CANCEL, Map.of("input", Map.of("orderId", order)));
    }

    /** How many of the order's shipped fulfillments carry the tracking number. */
    public int shipments(String order, String trackingNumber) {
        return (int) order(order)
                .path("fulfillments")
                .valueStream()
                .filter(one -> one.path("state").stringValue("").equals("Shipped"))
                .filter(one -> one.path("trackingCode").stringValue("").equals(trackingNumber))
                .count();
    }

    /** The order as its owner sees it. */
    public JsonNode order(String id) {
        return owner.ask(Shop.ORDER, Map.of("id", id)).path("order");
    }

    /** All orders that buyers placed, with {@code id}, {@code code} and {@code state}. */
    public List<JsonNode> orders() {
        return owner.ask(Shop.STATES, Map.of())
                .path("orders")
                .path("items")
                .valueStream()
                .toList();
    }

    /** What the shop would sell. */
    public int stock(String sku) {
        var level = owner.ask(Shop.STOCK, Map.of("id", variantsBySku.get(sku)))
                .path("productVariant")
                .path("stockLevels")
                .path(0);
        return level.path("stockOnHand").intValue()
                - level.path("stockAllocated").intValue();
    }

    /** Sets the clock of the whole server. */
    public void setClock(Duration ahead) {
        pull("clock?ahead=" + ahead.toSeconds());
    }

    private void pull(String lever) {
        try {
            var request =
                    HttpRequest.newBuilder(server.resolve("/levers/" + lever)).build();
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(lever + " answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        setClock(Duration.ZERO);
        http.shutdownNow();
    }

    private record Administrator(String id, String email) {}
}
