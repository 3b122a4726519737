package dev.cartage.contract.tryton;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A merchant of a real Tryton warehouse: a customer and products of its own, a user for Cartage, and the warehouse's
 * records to look at. Several share one server and see nothing of each other.
 */
public final class TrytonWarehouse {
    /** The password of the user that all merchants share. */
    public static final String PASSWORD = "Packs-9-boxes!";

    private static final String USER = "cartage";
    private static final String WAREHOUSE = "WH";

    private final TrytonCalls calls;
    private final Site site;
    private final String customer;
    private final List<String> skus;

    /** What all merchants share. */
    private record Site(int company, int unit) {}

    private TrytonWarehouse(TrytonCalls calls, Site site, String name) {
        this.calls = calls;
        this.site = site;
        this.customer = party(name);
        this.skus = IntStream.range(0, 10).mapToObj(i -> name + "-SKU-" + i).toList();
        make(skus);
    }

    /** @param name of the merchant, and how the SKUs begin; another for each */
    public static TrytonWarehouse open(URI server, String name) {
        TrytonCalls calls = new TrytonCalls(server);
        return new TrytonWarehouse(calls, new TrytonFirstDay(calls, USER, PASSWORD).site(Site::new), name);
    }

    /** Another merchant of the same warehouse. */
    public TrytonWarehouse neighbor(String named) {
        return new TrytonWarehouse(calls, site, named);
    }

    private String party(String named) {
        int made = calls.create("party.party", Map.of("name", named));
        return calls.read("party.party", List.of(made), "code")
                .path(0)
                .path("code")
                .asString();
    }

    /** Makes the products, a thousand of each. */
    public void stock(List<String> wanted) {
        make(wanted);
        count(wanted, 1_000, "");
    }

    private void make(List<String> wanted) {
        List<Map<String, Object>> templates = wanted.stream()
                .map(sku -> Map.<String, Object>of(
                        "name",
                        "Product " + sku,
                        "type",
                        "goods",
                        "default_uom",
                        site.unit(),
                        "list_price",
                        TrytonCalls.decimal("10"),
                        "products",
                        List.of(List.of(
                                "create",
                                List.of(Map.of("suffix_code", sku, "cost_price", TrytonCalls.decimal("5")))))))
                .toList();
        calls.call("product.template.create", templates);
    }

    /** Books what was counted. */
    public void count(List<String> counted, int units, String lot) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int product : calls.search("product.product", List.of("code", "in", counted))) {
            Map<String, Object> line = new HashMap<>(Map.of("product", product, "quantity", (double) units));
            if (!lot.isEmpty()) {
                line.put("lot", calls.create("stock.lot", Map.of("product", product, "number", lot)));
            }
            lines.add(line);
        }
        int storage = calls.read("stock.location", List.of(place("warehouse")), "storage_location")
                .path(0)
                .path("storage_location")
                .asInt();
        int inventory = calls.create(
                "stock.inventory",
                Map.of(
                        "location",
                        storage,
                        "date",
                        TrytonCalls.date(LocalDate.now(java.time.ZoneId.systemDefault())),
                        "company",
                        site.company(),
                        "empty_quantity",
                        "keep",
                        "lines",
                        List.of(List.of("create", lines))));
        calls.call("stock.inventory.confirm", List.of(inventory));
    }

    private int place(String type) {
        return calls.search("stock.location", List.of("type", "=", type)).getFirst();
    }

    public List<String> skus() {
        return skus;
    }

    /** Settings that let Cartage in, by name. */
    public Map<String, String> answers(URI server, String password) {
        return Map.of(
                "server", server.toString(),
                "database", "wms",
                "user", USER,
                "password", password,
                "warehouse", WAREHOUSE,
                "customer", customer);
    }

    /** The staff who pick and pack this merchant's orders. */
    public TrytonStaff staff() {
        return new TrytonStaff(calls, customer, site.company());
    }

    /** Shipments of the reference that are on the staff's list or have left. */
    public List<Integer> shipments(String reference) {
        return calls.search(
                "stock.shipment.out",
                List.of("reference", "=", reference),
                List.of("customer.code", "=", customer),
                List.of("state", "not in", List.of("draft", "cancelled")));
    }

    /** A shipment with its address, moves and notes, as Tryton reads it. */
    public JsonNode shipment(int id) {
        return calls.read(
                        "stock.shipment.out",
                        List.of(id),
                        "reference",
                        "state",
                        "outgoing_moves",
                        "delivery_address.party_name",
                        "delivery_address.street",
                        "delivery_address.city")
                .path(0);
    }

    public JsonNode moves(List<Integer> ids) {
        return calls.read("stock.move", ids, "product.code", "quantity");
    }

    public String note(int shipment) {
        List<Integer> notes = calls.search("ir.note", List.of("resource", "=", "stock.shipment.out," + shipment));
        return notes.isEmpty()
                ? ""
                : calls.read("ir.note", notes, "message")
                        .path(0)
                        .path("message")
                        .asString();
    }
}
