package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.web.NotFound;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The buttons of a flow. */
@Controller
@RequestMapping("/flows/{connection}/{kind}")
class FlowActions {
    private final Connections connections;
    private final Flows flows;

    FlowActions(Connections connections, Flows flows) {
        this.connections = connections;
        this.flows = flows;
    }

    @PostMapping("/run")
    View run(@PathVariable long connection, @PathVariable String kind, @RequestParam(defaultValue = "") String back) {
        return act(connection, kind, back, flows::runNow);
    }

    @PostMapping("/pause")
    View pause(@PathVariable long connection, @PathVariable String kind) {
        return act(connection, kind, "", flows::pause);
    }

    @PostMapping("/resume")
    View resume(@PathVariable long connection, @PathVariable String kind) {
        return act(connection, kind, "", flows::resume);
    }

    private View act(long connection, String name, String back, BiConsumer<Long, FlowKind> action) {
        NotFound.unless(connections.find(connection));
        var kind = NotFound.unless(Arrays.stream(FlowKind.values())
                .filter(one -> one.stored().equals(name))
                .findFirst());
        action.accept(connection, kind);
        return new RedirectView(back.equals("/") ? "/" : "/connections/" + connection);
    }
}
