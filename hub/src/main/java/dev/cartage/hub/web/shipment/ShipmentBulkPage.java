package dev.cartage.hub.web.shipment;

import dev.cartage.hub.order.desk.BulkRuns;
import dev.cartage.hub.order.desk.BulkWork;
import dev.cartage.hub.shipment.desk.ShipmentAction;
import dev.cartage.hub.shipment.desk.ShipmentBulk;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.Words;
import dev.cartage.hub.web.order.Acting;
import dev.cartage.model.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /shipments/bulk}: one action on many shipments; first how many, then how it goes. */
@Controller
public class ShipmentBulkPage {
    private final ShipmentBulk bulk;
    private final BulkRuns runs;

    ShipmentBulkPage(ShipmentBulk bulk, BulkRuns runs) {
        this.bulk = bulk;
        this.runs = runs;
    }

    /** @param ids the selection; empty for all that fit the query */
    public record Plan(
            ShipmentAction action, List<Long> ids, ShipmentQuery query, long count, Optional<Problem> problem) {

        public String title() {
            return Words.title(action.word().replace('-', ' '));
        }
    }

    @PostMapping("/shipments/bulk")
    View plan(
            ShipmentQuery query,
            @RequestParam String action,
            @RequestParam(defaultValue = "") List<Long> id,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        Acting.person(request);
        var ids = all ? List.<Long>of() : id;
        long count = all ? bulk.count(query.filter()) : ids.size();
        return show(new Plan(wanted(action), ids, query, count, tooMany(count)));
    }

    private static View show(Plan plan) {
        return Pages.show("shipment/bulk", plan.title() + " many shipments", plan);
    }

    private static ShipmentAction wanted(String word) {
        return ShipmentAction.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static Optional<Problem> tooMany(long count) {
        return count <= BulkWork.MOST
                ? Optional.empty()
                : Optional.of(new Problem(
                        "too-many", "More than 100,000 shipments fit.", "Narrow the list, for example by a date."));
    }

    @PostMapping("/shipments/bulk/start")
    View start(
            ShipmentQuery query,
            @RequestParam String action,
            @RequestParam(defaultValue = "") List<Long> id,
            @RequestParam long count,
            HttpServletRequest request) {
        var actor = Acting.person(request);
        var wanted = wanted(action);
        var run = id.isEmpty()
                ? bulk.start(query.filter(), count, wanted, actor)
                : Optional.of(bulk.start(id, wanted, actor));
        return run.<View>map(started -> new RedirectView("/shipments/bulk/" + started))
                .orElseGet(() -> {
                    long now = bulk.count(query.filter());
                    var changed = new Problem(
                            "more-by-now",
                            "By now " + now + " shipments fit, not " + count + ".",
                            "Nothing was done. Look whether you mean all of them.");
                    return show(
                            new Plan(wanted, List.of(), query, now, tooMany(now).or(() -> Optional.of(changed))));
                });
    }

    @GetMapping("/shipments/bulk/{id}")
    View run(@PathVariable long id) {
        var run = NotFound.unless(runs.find(id).filter(one -> one.subject().equals("shipments")));
        return Pages.show("order/bulkrun", Words.title(run.action()) + " many shipments", run);
    }
}
