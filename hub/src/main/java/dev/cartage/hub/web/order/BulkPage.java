package dev.cartage.hub.web.order;

import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Bulk;
import dev.cartage.hub.order.desk.BulkAction;
import dev.cartage.hub.order.desk.BulkRuns;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.Words;
import dev.cartage.model.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /orders/bulk}: one action on many orders; first how many, then how it goes. */
@Controller
public class BulkPage {
    private final Bulk bulk;
    private final BulkRuns runs;
    private final Clock clock;

    BulkPage(Bulk bulk, BulkRuns runs, Clock clock) {
        this.bulk = bulk;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @param ids the selection; empty for all that fit the query
     * @param back where the list is
     */
    public record Plan(
            String action,
            String title,
            List<Long> ids,
            String query,
            long count,
            String hours,
            String back,
            Optional<Problem> problem) {}

    @PostMapping("/orders/bulk")
    View plan(
            OrderQuery query,
            @RequestParam String action,
            @RequestParam(defaultValue = "") List<Long> id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "24") String hours) {
        var filter = query.filter();
        var ids = all ? List.<Long>of() : id;
        long count = all ? bulk.count(filter) : ids.size();
        return show(new Plan(
                action,
                title(action, hours),
                ids,
                all ? filter.text() : "",
                count,
                hours,
                query.at("/orders"),
                tooMany(count)));
    }

    private static View show(Plan plan) {
        return Pages.show("order/bulk", plan.title() + " many orders", plan);
    }

    private String title(String action, String hours) {
        return action(action, hours).title();
    }

    private BulkAction action(String word, String hours) {
        return new BulkAction(
                word,
                clock.instant().plus(Duration.ofHours(Long.parseLong(hours))).toString());
    }

    private static Optional<Problem> tooMany(long count) {
        return count <= Bulk.MOST
                ? Optional.empty()
                : Optional.of(new Problem(
                        "too-many", "More than 100,000 orders fit.", "Narrow the list, for example by a date."));
    }

    @PostMapping("/orders/bulk/start")
    View start(
            @RequestParam String action,
            @RequestParam(defaultValue = "") List<Long> id,
            @RequestParam(defaultValue = "") String query,
            @RequestParam long count,
            @RequestParam(defaultValue = "24") String hours,
            @RequestParam(defaultValue = "/orders") String back,
            HttpServletRequest request) {
        var who = Pages.who(request).map(SignedIn::person).orElseThrow();
        var actor = new Actor(who.name(), who.role() == Role.ADMINISTRATOR);
        var wanted = action(action, hours);
        if (!id.isEmpty()) {
            return new RedirectView("/orders/bulk/" + bulk.start(id, "", wanted, actor));
        }
        var filter = OrderFilter.of(query);
        var run = bulk.start(filter, count, wanted, actor);
        return run.<View>map(started -> new RedirectView("/orders/bulk/" + started))
                .orElseGet(() -> {
                    long now = bulk.count(filter);
                    var changed = new Problem(
                            "more-by-now",
                            "By now " + now + " orders fit, not " + count + ".",
                            "Nothing was done. Look whether you mean all of them.");
                    return show(new Plan(
                            action,
                            wanted.title(),
                            List.of(),
                            query,
                            now,
                            hours,
                            back,
                            tooMany(now).or(() -> Optional.of(changed))));
                });
    }

    @GetMapping("/orders/bulk/{id}")
    View run(@PathVariable long id) {
        var run = NotFound.unless(runs.find(id).filter(one -> one.subject().equals("orders")));
        return Pages.show("order/bulkrun", Words.title(run.action()) + " many orders", run);
    }
}
