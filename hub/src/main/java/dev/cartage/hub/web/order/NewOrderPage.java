package dev.cartage.hub.web.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.order.EditCheck;
import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.order.read.OrderDetail;
import dev.cartage.hub.order.read.OrderDetails;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /orders/new} and {@code /orders/ID/duplicate}: orders that people enter, as if a store had placed them. */
@Controller
public class NewOrderPage {
    private static final int LINES = 6;

    private final OrderDetails details;
    private final EditCheck check;
    private final Desk desk;
    private final Stores stores;
    private final Connections connections;

    NewOrderPage(OrderDetails details, EditCheck check, Desk desk, Stores stores, Connections connections) {
        this.details = details;
        this.check = check;
        this.desk = desk;
        this.stores = stores;
        this.connections = connections;
    }

    /** @param copied the order that is copied; empty for one from nothing */
    public record Sheet(
            EditForm form, List<Store> stores, long store, Optional<OrderDetail> copied, List<Problem> problems) {
        public String path() {
            return copied.map(order -> "/orders/" + order.row().id() + "/duplicate")
                    .orElse("/orders/new");
        }
    }

    @GetMapping("/orders/new")
    View fresh(@RequestParam(defaultValue = "0") long store, HttpServletRequest request) {
        Acting.person(request);
        return show(EditForm.of(blank()), store, Optional.empty(), List.of());
    }

    private View show(EditForm form, long store, Optional<OrderDetail> copied, List<Problem> problems) {
        var connected = stores.all().stream()
                .filter(one -> connectionOf(one.id()).isPresent())
                .toList();
        var title = copied.map(order -> "Duplicate " + order.row().number()).orElse("New order");
        return Pages.show("order/new", title, new Sheet(form, connected, store, copied, problems));
    }

    private Optional<Connection> connectionOf(long store) {
        return connections.all().stream().filter(one -> one.storeId() == store).findFirst();
    }

    private static Order blank() {
        return Order.draft("", "")
                .lines(IntStream.rangeClosed(1, LINES)
                        .mapToObj(line -> OrderLine.of(Integer.toString(line), "", "", 1))
                        .toList())
                .done();
    }

    @GetMapping("/orders/{id}/duplicate")
    View duplicate(@PathVariable long id, HttpServletRequest request) {
        Acting.person(request);
        var order = NotFound.unless(details.find(id));
        return show(EditForm.of(copy(order)), order.row().storeId(), Optional.of(order), List.of());
    }

    private static Order copy(OrderDetail order) {
        return order.order()
                .with(OrderFields.EXTERNAL_ID, "")
                .with(OrderFields.NUMBER, order.row().number() + "-COPY");
    }

    /** What the warehouse could not take, while one types. */
    @PostMapping("/orders/new/check")
    View check(@RequestParam long store, @RequestParam Map<String, String> typed) {
        var found = wanted(blank(), typed);
        var warehouse = connectionOf(store).map(Connection::warehouseId);
        try {
            return Pages.show(
                    "order/checked",
                    "Checked",
                    warehouse
                            .map(id -> check.problems(id, found.number(), found, Edits.NONE))
                            .orElse(List.of(noStore())));
        } catch (RemoteException | Refused notUsable) {
            return Pages.show("order/checked", "Checked", List.<Problem>of());
        }
    }

    /** Lines without a SKU are lines that nobody filled in. */
    private static Order wanted(Order base, Map<String, String> typed) {
        var order = EditForm.edits(base, typed).over(base);
        return order.withLines(
                order.lines().stream().filter(line -> !line.sku().isBlank()).toList());
    }

    @PostMapping("/orders/new")
    View create(@RequestParam long store, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        Acting.person(request);
        return enter(blank(), store, Optional.empty(), typed, request);
    }

    @PostMapping("/orders/{id}/duplicate")
    View copy(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        Acting.person(request);
        var order = NotFound.unless(details.find(id));
        return enter(copy(order), order.row().storeId(), Optional.of(order), typed, request);
    }

    private View enter(
            Order base,
            long store,
            Optional<OrderDetail> copied,
            Map<String, String> typed,
            HttpServletRequest request) {
        var problem = desk.check(base, EditForm.edits(base, typed)).or(() -> incomplete(store, wanted(base, typed)));
        if (problem.isPresent()) {
            return show(EditForm.typed(base, typed), store, copied, List.of(problem.get()));
        }
        var order = wanted(base, typed);
        long id = copied.map(of -> desk.copy(of.row().id(), order, Acting.person(request)))
                .orElseGet(() -> desk.create(store, order));
        return new RedirectView("/orders/entered/" + id);
    }

    private Optional<Problem> incomplete(long store, Order order) {
        if (connectionOf(store).isEmpty()) {
            return Optional.of(noStore());
        }
        return order.lines().isEmpty()
                ? Optional.of(new Problem(
                        "order-without-lines", "The order has no line.", "Enter at least one SKU and its quantity."))
                : Optional.empty();
    }

    private static Problem noStore() {
        return new Problem(
                "no-store", "Nothing says over which connection the order goes.", "Choose the store it belongs to.");
    }

    /** Until the order is judged, which takes moments. */
    @GetMapping("/orders/entered/{id}")
    View entered(@PathVariable long id) {
        if (details.find(id).isPresent()) {
            return new RedirectView("/orders/" + id);
        }
        return Pages.show(
                "order/entered", "Entering", NotFound.unless(Optional.of(id).filter(details::isEntering)));
    }
}
