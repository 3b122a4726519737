package dev.cartage.hub.web.connection;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.FlowRun;
import dev.cartage.hub.flow.FlowRuns;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.flow.Schedule;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /connections/ID/KIND}: one flow, its schedules that stack, and how its runs went. */
@Controller
@RequestMapping("/connections/{id:\\d+}/{kind:orders|inventory|shipments}")
public class FlowPage {
    private static final int SHOWN = 50;

    private final Connections connections;
    private final Flows flows;
    private final FlowRuns runs;
    private final Accounts accounts;

    FlowPage(Connections connections, Flows flows, FlowRuns runs, Accounts accounts) {
        this.connections = connections;
        this.flows = flows;
        this.runs = runs;
        this.accounts = accounts;
    }

    /** @param zone in which its times are meant */
    public record Detail(FlowCard card, List<FlowRun> runs, String zone, List<Problem> problems) {
        public String path(String action) {
            return "/connections/" + card.connection().id() + "/" + card.kind().stored() + action;
        }

        public String duration(FlowRun run) {
            return run.finishedAt()
                    .map(end -> "%.1f s"
                            .formatted(Duration.between(run.startedAt(), end).toMillis() / 1000.0))
                    .orElse("running");
        }
    }

    @GetMapping
    View one(@PathVariable long id, @PathVariable String kind) {
        return page(id, kind(kind), List.of());
    }

    private static FlowKind kind(String name) {
        return NotFound.unless(Arrays.stream(FlowKind.values())
                .filter(one -> one.stored().equals(name))
                .findFirst());
    }

    private View page(long id, FlowKind kind, List<Problem> problems) {
        var connection = NotFound.unless(connections.find(id));
        var flow = NotFound.unless(flows.ofConnection(id).stream()
                .filter(one -> one.kind() == kind)
                .findFirst());
        var newest = runs.newest(id, kind, SHOWN);
        var card = new FlowCard(connection, flow, newest.stream().findFirst());
        var detail = new Detail(card, newest, accounts.zone().getId(), problems);
        return Pages.show("connection/flowpage", card.title() + " of " + connection.name(), detail);
    }

    /** Adds a schedule to those there are. */
    @PostMapping("/schedules")
    View add(@PathVariable long id, @PathVariable String kind, @RequestParam MultiValueMap<String, String> entered) {
        return change(id, kind, schedules -> schedules.add(EnteredSchedule.read(entered)));
    }

    @PostMapping("/schedules/{index}/remove")
    View remove(@PathVariable long id, @PathVariable String kind, @PathVariable int index) {
        return change(id, kind, schedules -> {
            if (index >= 0 && index < schedules.size()) {
                schedules.remove(index);
            }
        });
    }

    private View change(long id, String name, java.util.function.Consumer<List<Schedule>> change) {
        NotFound.unless(connections.find(id));
        var kind = kind(name);
        var flow = NotFound.unless(flows.ofConnection(id).stream()
                .filter(one -> one.kind() == kind)
                .findFirst());
        try {
            List<Schedule> schedules = new ArrayList<>(flow.schedules());
            change.accept(schedules);
            flows.schedule(id, kind, schedules);
            return new RedirectView("/connections/" + id + "/" + name);
        } catch (Refused refused) {
            return page(id, kind, refused.problems());
        }
    }
}
