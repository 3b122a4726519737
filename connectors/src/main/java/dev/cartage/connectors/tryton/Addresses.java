package dev.cartage.connectors.tryton;

import dev.cartage.model.Address;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.WarehouseOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The addresses of the customer in Tryton. One that is there already is used again, so repeats make no second one. */
final class Addresses {
    private static final List<String> FIELDS =
            List.of("party_name", "name", "street", "city", "postal_code", "country", "subdivision");

    private final Desk desk;
    private final int customer;
    private final Map<String, Integer> countries;
    private final Map<String, Integer> states;
    private final Map<Map<String, Object>, Integer> known = new HashMap<>();

    private Addresses(Desk desk, int customer, Set<Address> all) {
        this.desk = desk;
        this.customer = customer;
        this.countries = ids("country.country", all.stream().map(Address::country));
        this.states = ids("country.subdivision", all.stream().map(Addresses::stateCode));
    }

    /** Ready to tell the id of each order's address, as far as its country is known. */
    static Addresses of(Desk desk, int customer, List<WarehouseOrder> orders) {
        Set<Address> all = orders.stream()
                .map(order -> order.order().shippingAddress())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Addresses addresses = new Addresses(desk, customer, all);
        addresses.find(all);
        addresses.make(all);
        return addresses;
    }

    private Map<String, Integer> ids(String model, Stream<String> codes) {
        List<String> wanted = codes.distinct().toList();
        return desk.find(model, List.of(List.of("code", "in", wanted)), "code").stream()
                .collect(Collectors.toMap(
                        one -> Json.text(one, "code"), one -> one.path("id").intValue(), (first, _) -> first));
    }

    private void find(Set<Address> all) {
        List<String> names = all.stream().map(Addresses::name).distinct().toList();
        List<?> domain = List.of(List.of("party", "=", customer), List.of("party_name", "in", names));
        for (JsonNode there : desk.find("party.address", domain, FIELDS.toArray(String[]::new))) {
            Map<String, Object> values = new LinkedHashMap<>();
            FIELDS.stream()
                    .filter(field -> !there.path(field).isNull()
                                    && !Json.text(there, field).isEmpty()
                            || there.path(field).isNumber())
                    .forEach(field -> values.put(
                            field,
                            there.path(field).isNumber() ? there.path(field).intValue() : Json.text(there, field)));
            known.put(values, there.path("id").intValue());
        }
    }

    private void make(Set<Address> all) {
        List<Map<String, Object>> missing = all.stream()
                .filter(address -> countries.containsKey(address.country()))
                .map(this::values)
                .distinct()
                .filter(values -> !known.containsKey(values))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<Map<String, Object>> records = new ArrayList<>();
        for (Map<String, Object> values : missing) {
            Map<String, Object> record = new HashMap<>(values);
            record.put("party", customer);
            records.add(record);
        }
        JsonNode made = desk.call("orders", "model.party.address.create", records);
        for (int i = 0; i < missing.size(); i++) {
            known.put(missing.get(i), made.path(i).intValue());
        }
    }

    /** A state that Tryton does not know stands with the city, so that it is on the label. */
    private Map<String, Object> values(Address address) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<Integer> state = Optional.ofNullable(states.get(stateCode(address)));
        String city = state.isPresent() ? address.city() : (address.city() + " " + address.state()).strip();
        values.put("party_name", name(address));
        values.put("name", address.name().isBlank() ? "" : address.company());
        values.put(
                "street",
                Stream.of(address.street1(), address.street2(), address.street3())
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")));
        values.put("city", city);
        values.put("postal_code", address.zipcode());
        values.put("country", countries.getOrDefault(address.country(), 0));
        state.ifPresent(id -> values.put("subdivision", id));
        values.values().removeIf(""::equals);
        return values;
    }

    private static String name(Address address) {
        return address.name().isBlank() ? address.company() : address.name();
    }

    private static String stateCode(Address address) {
        return address.country() + "-" + address.state();
    }

    Optional<Outcome> refusal(WarehouseOrder order) {
        String country = order.order().shippingAddress().country();
        return countries.containsKey(country)
                ? Optional.empty()
                : Optional.of(Trouble.refused(
                        "country-unknown",
                        "Tryton does not know the country “" + country + "”.",
                        "Have the countries imported in Tryton (trytond_import_countries), or correct the address."));
    }

    int of(WarehouseOrder order) {
        return known.getOrDefault(values(order.order().shippingAddress()), 0);
    }
}
