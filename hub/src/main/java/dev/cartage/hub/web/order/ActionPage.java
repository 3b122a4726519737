package dev.cartage.hub.web.order;

import dev.cartage.hub.order.desk.Action;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderRow;
import dev.cartage.hub.shipment.ByHand;
import dev.cartage.model.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /orders/ID/act}: what the buttons of an order do. Each brings the version of the order that it stood beside. */
@Controller
class ActionPage {
    private static final Problem NOT_UNDERSTOOD =
            new Problem("not-understood", "This cannot be done to an order.", "Load the page again.");

    private final Desk desk;
    private final ByHand byHand;
    private final OrderFinder finder;
    private final OneOrderPage orders;
    private final Clock clock;

    ActionPage(Desk desk, ByHand byHand, OrderFinder finder, OneOrderPage orders, Clock clock) {
        this.desk = desk;
        this.byHand = byHand;
        this.finder = finder;
        this.orders = orders;
        this.clock = clock;
    }

    /** Redraws the order with the reason where the action is refused. */
    @PostMapping("/orders/{id}/act")
    View act(
            @PathVariable long id,
            @RequestParam String action,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        var actor = Acting.person(request);
        Optional<Problem> refusal = action.equals("ship")
                ? byHand.ship(
                        id,
                        version,
                        new ByHand.Given(text(form, "carrier"), text(form, "service"), text(form, "tracking")),
                        actor.name())
                : action(action, form)
                        .map(wanted -> desk.act(id, OptionalInt.of(version), wanted, actor))
                        .orElse(Optional.of(NOT_UNDERSTOOD));
        return refusal.isPresent() ? orders.page(id, refusal) : new RedirectView("/orders/" + id);
    }

    private Optional<Action> action(String word, Map<String, String> form) {
        return switch (word) {
            case "process" -> Optional.of(new Action.Process());
            case "release" -> Optional.of(new Action.Release());
            case "reprocess" -> Optional.of(new Action.Reprocess());
            case "reset" -> Optional.of(new Action.Reset());
            case "archive" -> Optional.of(new Action.Archive());
            case "delete" -> Optional.of(new Action.Delete(false));
            case "force-delete" -> Optional.of(new Action.Delete(true));
            case "cancel" -> Optional.of(new Action.Cancel(false));
            case "cancel-agreed" -> Optional.of(new Action.Cancel(true));
            case "duplicate" -> Optional.of(new Action.Duplicate());
            case "hold" ->
                whole(form, "hours")
                        .map(hours -> new Action.Hold(clock.instant().plus(Duration.ofHours(hours))));
            case "split" -> Optional.of(new Action.Split(units(form)));
            case "merge" -> leader(text(form, "leader")).map(Action.Merge::new);
            default -> Optional.empty();
        };
    }

    private static Map<Integer, Integer> units(Map<String, String> form) {
        Map<Integer, Integer> units = new HashMap<>();
        form.keySet().stream()
                .filter(name -> name.matches("unit[0-9]{1,4}"))
                .forEach(name -> whole(form, name)
                        .filter(wanted -> wanted > 0)
                        .ifPresent(wanted -> units.put(Integer.parseInt(name.substring(4)), wanted)));
        return units;
    }

    private Optional<Long> leader(String number) {
        return number.isBlank()
                ? Optional.empty()
                : finder.first(OrderFilter.of("number:\"" + number.replace("\"", "") + "\""), 1).rows().stream()
                        .findFirst()
                        .map(OrderRow::id);
    }

    private static Optional<Integer> whole(Map<String, String> form, String name) {
        String text = text(form, name);
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }
}
