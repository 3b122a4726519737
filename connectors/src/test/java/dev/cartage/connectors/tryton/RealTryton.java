package dev.cartage.connectors.tryton;

import dev.cartage.contract.tryton.TrytonStaff.Packed;
import dev.cartage.contract.tryton.TrytonWarehouse;
import dev.cartage.contract.warehouse.HttpLine;
import dev.cartage.contract.warehouse.Trouble;
import dev.cartage.contract.warehouse.WarehouseFixture;
import dev.cartage.spi.Connector;
import dev.cartage.spi.SettingsForm;
import dev.cartage.spi.Tokens;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A merchant of its own in a real Tryton warehouse. */
final class RealTryton implements WarehouseFixture {
    private final TrytonWarehouse warehouse;
    private final Tokens tokens;
    private final HttpLine line;
    private final Set<String> inStock = new HashSet<>();

    RealTryton(URI server, TrytonWarehouse warehouse, Tokens tokens) {
        this.warehouse = warehouse;
        this.tokens = tokens;
        this.line = new HttpLine(server);
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public Connector connector() {
        return new TrytonConnector();
    }

    @Override
    public Record settings() {
        return settings(TrytonWarehouse.PASSWORD);
    }

    @Override
    public Record settingsWithWrongCredentials() {
        return settings("wrong");
    }

    private Record settings(String password) {
        return SettingsForm.of(TrytonSettings.class).read(warehouse.answers(line.address(), password));
    }

    @Override
    public Map<String, String> pinnedSettings() {
        return Map.of("server", "", "database", "", "user", "", "password", "", "warehouse", "WH", "customer", "");
    }

    @Override
    public boolean spoil(int nth, Trouble trouble) {
        return line.spoil(nth, trouble);
    }

    @Override
    public void heal() {
        line.heal();
    }

    @Override
    public List<String> skus() {
        return warehouse.skus();
    }

    @Override
    public int orders(String reference) {
        return warehouse.shipments(reference).size();
    }

    @Override
    public Received received(String reference) {
        int id = warehouse.shipments(reference).getFirst();
        JsonNode shipment = warehouse.shipment(id);
        JsonNode address = shipment.path("delivery_address.");
        List<Integer> moves = shipment.path("outgoing_moves")
                .valueStream()
                .map(JsonNode::asInt)
                .toList();
        return new Received(
                address.path("party_name").asString(),
                address.path("street").asString(),
                address.path("city").asString(),
                warehouse.note(id),
                warehouse
                        .moves(moves)
                        .valueStream()
                        .collect(Collectors.toMap(
                                move -> move.path("product.").path("code").asString(),
                                move -> move.path("quantity").asInt(),
                                Integer::sum)));
    }

    @Override
    public void ship(String reference, List<Box> boxes) {
        boxes.forEach(box -> box.units().keySet().stream()
                .filter(sku -> inStock.add(sku + " " + box.lot()))
                .forEach(sku -> warehouse.count(List.of(sku), 100, box.lot())));
        warehouse
                .staff()
                .ship(
                        reference,
                        boxes.stream()
                                .map(box -> new Packed(box.tracking(), box.lot(), box.units()))
                                .toList());
    }

    @Override
    public void count(String sku, int units) {
        warehouse.count(List.of(sku), units, "");
    }

    @Override
    public boolean keepsLots() {
        return true;
    }

    @Override
    public void close() {
        line.close();
    }
}
