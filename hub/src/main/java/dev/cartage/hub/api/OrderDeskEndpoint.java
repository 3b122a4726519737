package dev.cartage.hub.api;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.order.OwnOrders;
import dev.cartage.hub.order.desk.Action;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.order.read.OrderDetails;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/orders}: what a program may do with orders besides reading them. */
@RestController
@RequestMapping("/api/orders")
class OrderDeskEndpoint {
    private final Desk desk;
    private final Stores stores;
    private final OrderDetails details;
    private final Author author;
    private final Clock clock;

    OrderDeskEndpoint(Desk desk, Stores stores, OrderDetails details, Author author, Clock clock) {
        this.desk = desk;
        this.stores = stores;
        this.details = details;
        this.author = author;
        this.clock = clock;
    }

    /** It goes the way of every order, rules included; so its id is not known yet, but its external id is. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> create(Body body) {
        var store = store(body.required("store_id"));
        var external = OwnOrders.PREFIX + desk.create(store.id(), OrderBody.read(body, clock.instant()));
        return Map.of("external_id", external, "store_id", store.id());
    }

    private Store store(String idOrName) {
        return stores.all().stream()
                .filter(one ->
                        Long.toString(one.id()).equals(idOrName) || one.name().equalsIgnoreCase(idOrName))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("There is no store “" + idOrName + "”."));
    }

    /** What the warehouse has already, it is asked to give up; the Timeline tells what it says. */
    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> cancel(@PathVariable long id) {
        if (details.find(id).isEmpty()) {
            throw new NoSuchThing("There is no order " + id + ".");
        }
        desk.act(id, OptionalInt.empty(), new Action.Cancel(false), new Actor(author.name(), false))
                .ifPresent(why -> {
                    throw Refused.because(why.code(), why.sentence(), why.whatToDo());
                });
        return Map.of("id", id);
    }
}
