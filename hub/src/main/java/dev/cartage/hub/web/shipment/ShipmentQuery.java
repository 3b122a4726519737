package dev.cartage.hub.web.shipment;

import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.hub.shipment.read.ShipmentFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address bar says of a list of shipments.
 *
 * @param q a tracking number's beginning, an order number or a reference
 * @param days reported within so many days
 * @param after the id of the last shipment of the page before
 */
public record ShipmentQuery(
        @Nullable String q,
        @Nullable String status,
        @Nullable String store,
        @Nullable String merchant,
        @Nullable String warehouse,
        @Nullable String days,
        @Nullable Long after) {

    public ShipmentFilter filter() {
        return new ShipmentFilter(
                text(), chosenStatus(), id("store"), id("merchant"), id("warehouse"), (int) id("days"));
    }

    private Optional<ShipmentStatus> chosenStatus() {
        return Arrays.stream(ShipmentStatus.values())
                .filter(one -> has("status", one.word()))
                .findFirst();
    }

    private long id(String name) {
        var value = chosen().getOrDefault(name, "");
        return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
    }

    public String text() {
        return q == null ? "" : q.replace("\0", "").strip();
    }

    /** The chosen filters by name, in the order in which they are shown. */
    public Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "status", status);
        put(chosen, "store", store);
        put(chosen, "merchant", merchant);
        put(chosen, "warehouse", warehouse);
        put(chosen, "days", days);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(name, value.replace("\0", "").strip());
        }
    }

    /** Whether this value is the chosen one. */
    public boolean has(String name, Object value) {
        return chosen().getOrDefault(name, "").equals(value.toString());
    }

    public long below() {
        return after == null ? Long.MAX_VALUE : after;
    }

    /** The same list from its beginning. */
    public String address() {
        return of().encode().toUriString();
    }

    public String older(long shipmentId) {
        return of().queryParam("after", shipmentId).encode().toUriString();
    }

    private UriComponentsBuilder of() {
        var address = UriComponentsBuilder.fromPath("/shipments");
        Map<String, Object> values = new LinkedHashMap<>(chosen());
        if (!text().isEmpty()) {
            values.put("q", text());
        }
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.uriVariables(values);
    }
}
