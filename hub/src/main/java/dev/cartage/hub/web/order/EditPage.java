package dev.cartage.hub.web.order;

import dev.cartage.hub.order.EditCheck;
import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.desk.Action;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.order.read.OrderDetail;
import dev.cartage.hub.order.read.OrderDetails;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /orders/ID/edit}: every field and line of an order. What is typed is checked for its warehouse at once. */
@Controller
public class EditPage {
    private final OrderDetails details;
    private final EditCheck check;
    private final Desk desk;

    EditPage(OrderDetails details, EditCheck check, Desk desk) {
        this.details = details;
        this.check = check;
        this.desk = desk;
    }

    /** @param form what is typed where the form comes back, else what the order says */
    public record Sheet(OrderDetail of, EditForm form, int version, List<Problem> problems) {}

    @GetMapping("/orders/{id}/edit")
    View edit(@PathVariable long id) {
        var order = NotFound.unless(details.find(id));
        return show(new Sheet(order, EditForm.of(order.order()), order.head().version(), List.of()));
    }

    private static View show(Sheet sheet) {
        return Pages.show("order/edit", "Edit order " + sheet.of().row().number(), sheet);
    }

    @PostMapping("/orders/{id}/check")
    View check(@PathVariable long id, @RequestParam Map<String, String> typed) {
        var order = NotFound.unless(details.find(id));
        return Pages.show("order/checked", "Checked", problems(order, EditForm.edits(order.order(), typed)));
    }

    private List<Problem> problems(OrderDetail order, Edits edits) {
        var head = order.head();
        return check.problems(head.warehouseId(), head.warehouseReference(), order.order(), edits);
    }

    @PostMapping("/orders/{id}/edit")
    View save(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var order = NotFound.unless(details.find(id));
        var edits = EditForm.edits(order.order(), typed);
        var actor = Acting.person(request);
        if (edits.isNone() && version == order.head().version()) {
            return new RedirectView("/orders/" + id);
        }
        var refusal = desk.act(id, OptionalInt.of(version), new Action.Edit(edits), actor);
        return refusal.<View>map(why -> show(new Sheet(
                        order,
                        EditForm.typed(order.order(), typed),
                        order.head().version(),
                        List.of(why))))
                .orElseGet(() -> new RedirectView("/orders/" + id));
    }
}
