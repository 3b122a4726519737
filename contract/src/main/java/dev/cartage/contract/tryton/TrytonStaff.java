package dev.cartage.contract.tryton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** People who assign, pick, pack and finish shipments in Tryton, as they would at its screens. */
public final class TrytonStaff {
    private static final String SHIPMENT = "stock.shipment.out";

    private final TrytonCalls calls;
    private final String customer;
    private final int company;

    TrytonStaff(TrytonCalls calls, String customer, int company) {
        this.calls = calls;
        this.customer = customer;
        this.company = company;
    }

    /** @param units by SKU; of one lot, or "" */
    public record Packed(String tracking, String lot, Map<String, Integer> units) {}

    /** References of the orders that wait for them. */
    public List<String> waiting() {
        List<Integer> ids =
                calls.search(SHIPMENT, List.of("customer.code", "=", customer), List.of("state", "=", "waiting"));
        return calls.read(SHIPMENT, ids, "reference")
                .valueStream()
                .map(one -> one.path("reference").asString())
                .toList();
    }

    /** Picks and packs each whole, in one box. @param tracking by reference */
    public void shipWhole(Map<String, String> tracking) {
        List<Integer> waiting = calls.search(
                SHIPMENT,
                List.of("reference", "in", List.copyOf(tracking.keySet())),
                List.of("customer.code", "=", customer),
                List.of("state", "=", "waiting"));
        assign(waiting);
        calls.call(SHIPMENT + ".pick", waiting);
        int type = boxes();
        List<Map<String, Object>> packages = calls.read(SHIPMENT, waiting, "reference", "outgoing_moves")
                .valueStream()
                .map(one -> box(
                        type,
                        one.path("id").asInt(),
                        tracking.getOrDefault(one.path("reference").asString(), ""),
                        ids(one.path("outgoing_moves"))))
                .toList();
        calls.call("stock.package.create", packages);
        finish(waiting);
    }

    /** Picks what goes into these boxes and no more, packs it, and sends it off. The rest waits for a shipment of its own. */
    public void ship(String reference, List<Packed> boxes) {
        int shipment = open(reference);
        Map<String, Integer> units = new HashMap<>();
        boxes.forEach(box -> box.units().forEach((sku, quantity) -> units.merge(sku, quantity, Integer::sum)));
        boolean isShort = isShort(shipment, units);
        if (!isShort && boxes.size() == 1 && boxes.getFirst().lot().isEmpty()) {
            shipWhole(Map.of(reference, boxes.getFirst().tracking()));
            return;
        }
        int copy = isShort
                ? calls.call(SHIPMENT + ".copy", List.of(shipment)).path(0).asInt()
                : 0;
        assign(List.of(shipment));
        pick(shipment, units, boxes.getFirst().lot());
        pack(shipment, boxes);
        finish(List.of(shipment));
        if (isShort) {
            List<Integer> left = moves(copy, "outgoing_moves");
            calls.call("stock.move.write", left, Map.of("quantity", (double) left(left, units)));
            calls.call(SHIPMENT + ".write", List.of(copy), Map.of("reference", reference));
            calls.call(SHIPMENT + ".wait", List.of(copy));
        }
    }

    private int open(String reference) {
        return calls.search(
                        SHIPMENT,
                        List.of("reference", "=", reference),
                        List.of("customer.code", "=", customer),
                        List.of("state", "=", "waiting"))
                .getFirst();
    }

    private void assign(List<Integer> shipments) {
        if (!calls.call(SHIPMENT + ".assign_try", shipments).asBoolean()) {
            throw new IllegalStateException("too little stock for shipments " + shipments);
        }
    }

    private List<Integer> moves(int shipment, String field) {
        return ids(calls.read(SHIPMENT, List.of(shipment), field).path(0).path(field));
    }

    private static List<Integer> ids(JsonNode list) {
        return list.valueStream().map(JsonNode::asInt).toList();
    }

    private JsonNode read(List<Integer> moves) {
        return calls.read("stock.move", moves, "product.code", "quantity");
    }

    private boolean isShort(int shipment, Map<String, Integer> units) {
        return read(moves(shipment, "outgoing_moves"))
                        .valueStream()
                        .mapToDouble(move -> move.path("quantity").asDouble())
                        .sum()
                > units.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int left(List<Integer> moves, Map<String, Integer> units) {
        double ordered = read(moves).path(0).path("quantity").asDouble();
        return (int) ordered
                - units.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** An assigned move cannot be changed, so it goes back to draft first. */
    private void pick(int shipment, Map<String, Integer> units, String lot) {
        List<Integer> inner = moves(shipment, "inventory_moves");
        calls.call("stock.move.draft", inner);
        for (JsonNode move : read(inner)) {
            String sku = move.path("product.").path("code").asString();
            Map<String, Object> change = new HashMap<>(Map.of("quantity", (double) units.getOrDefault(sku, 0)));
            if (!lot.isEmpty()) {
                change.put(
                        "lot",
                        calls.search("stock.lot", List.of("number", "=", lot)).getLast());
            }
            calls.call("stock.move.write", List.of(move.path("id").asInt()), change);
        }
        assign(List.of(shipment));
        calls.call(SHIPMENT + ".pick", List.of(shipment));
    }

    /** Each box gets outgoing moves of its own; a move that fills several is divided. */
    private void pack(int shipment, List<Packed> boxes) {
        List<Integer> moves = new ArrayList<>(moves(shipment, "outgoing_moves").stream()
                .filter(id -> read(List.of(id)).path(0).path("quantity").asDouble() > 0)
                .toList());
        for (Packed box : boxes.subList(0, boxes.size() - 1)) {
            int move = moves.getFirst();
            int units = box.units().values().iterator().next();
            int part = calls.call("stock.move.copy", List.of(move), Map.of("quantity", (double) units))
                    .path(0)
                    .asInt();
            double whole = read(List.of(move)).path(0).path("quantity").asDouble();
            calls.call("stock.move.write", List.of(move), Map.of("quantity", whole - units));
            box(shipment, box.tracking(), List.of(part));
        }
        box(shipment, boxes.getLast().tracking(), moves);
    }

    private void box(int shipment, String tracking, List<Integer> moves) {
        calls.create("stock.package", box(boxes(), shipment, tracking, moves));
    }

    private Map<String, Object> box(int type, int shipment, String tracking, List<Integer> moves) {
        return Map.of(
                "type",
                type,
                "shipment",
                SHIPMENT + "," + shipment,
                "company",
                company,
                "moves",
                List.of(List.of("add", moves)),
                "shipping_reference",
                tracking);
    }

    /** The type of all packages. */
    private int boxes() {
        List<Integer> types = calls.search("stock.package.type");
        return types.isEmpty() ? calls.create("stock.package.type", Map.of("name", "Box")) : types.getFirst();
    }

    private void finish(List<Integer> shipments) {
        calls.call(SHIPMENT + ".pack", shipments);
        calls.call(SHIPMENT + ".done", shipments);
        assertDone(calls.read(SHIPMENT, shipments, "state"));
    }

    private static void assertDone(JsonNode shipments) {
        if (shipments
                .valueStream()
                .anyMatch(one -> !one.path("state").asString().equals("done"))) {
            throw new IllegalStateException("not done: " + shipments);
        }
    }
}
