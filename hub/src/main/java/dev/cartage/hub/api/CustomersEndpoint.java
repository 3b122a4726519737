package dev.cartage.hub.api;

import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.storage.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/customers}: merchants, under the name that the old API gave them. */
@RestController
@RequestMapping("/api/customers")
class CustomersEndpoint {
    private final Tx tx;
    private final Merchants merchants;
    private final Makers makers;

    CustomersEndpoint(Tx tx, Merchants merchants, Makers makers) {
        this.tx = tx;
        this.merchants = merchants;
        this.makers = makers;
    }

    @GetMapping
    List<Map<String, @Nullable Object>> all() {
        return tx.call(jdbc -> jdbc
                .sql("select id, name company_name, details, created_at from merchant order by id")
                .query(JsonRows::read)
                .list()
                .stream()
                .map(CustomersEndpoint::show)
                .toList());
    }

    private static Map<String, @Nullable Object> show(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        var details = row.get("details") instanceof Map<?, ?> map ? map : new TreeMap<>();
        shown.put("id", row.get("id"));
        shown.put("company_name", row.get("company_name"));
        Makers.CUSTOMER_DETAILS.forEach(name -> shown.put(name, details.get(name)));
        shown.put("created_at", row.get("created_at"));
        return shown;
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        require(id);
        return all().stream()
                .filter(one -> Long.valueOf(id).equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> create(Body body) {
        return Map.of("id", makers.customer(body));
    }

    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, Body body) {
        var name = body.has("company_name")
                ? body.text("company_name")
                : require(id).name();
        require(id);
        merchants.change(id, name, Makers.details(body));
    }

    private Merchant require(long id) {
        return merchants.find(id).orElseThrow(() -> new NoSuchThing("There is no customer " + id + "."));
    }
}
