package dev.cartage.hub.api;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.flow.Flow;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.FlowRuns;
import dev.cartage.hub.flow.Flows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The flows of a connection: running, pausing, and what came of it. The old API calls them channels. */
@RestController
@RequestMapping("/api/connections/{id}")
class FlowsEndpoint {
    private static final Map<FlowKind, String> OLD_TYPES =
            Map.of(FlowKind.ORDERS, "sales", FlowKind.SHIPMENTS, "shipments", FlowKind.INVENTORY, "inventory");

    private final Connections connections;
    private final Flows flows;
    private final FlowRuns runs;

    FlowsEndpoint(Connections connections, Flows flows, FlowRuns runs) {
        this.connections = connections;
        this.flows = flows;
        this.runs = runs;
    }

    @PostMapping("/flows/{kind}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void run(@PathVariable long id, @PathVariable String kind) {
        flows.runNow(require(id).id(), FlowObjects.kind(kind));
    }

    @PostMapping("/flows/{kind}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable long id, @PathVariable String kind) {
        flows.pause(require(id).id(), FlowObjects.kind(kind));
    }

    @PostMapping("/flows/{kind}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable long id, @PathVariable String kind) {
        flows.resume(require(id).id(), FlowObjects.kind(kind));
    }

    /** The newest first. */
    @GetMapping("/flows/{kind}/runs")
    Map<String, Object> runs(
            @PathVariable long id, @PathVariable String kind, @RequestParam(defaultValue = "50") int limit) {
        var newest = runs.newest(require(id).id(), FlowObjects.kind(kind), Math.clamp(limit, 1, 1_000));
        return Map.of("runs", newest.stream().map(FlowObjects::show).toList());
    }

    @GetMapping("/channels")
    List<Map<String, @Nullable Object>> channels(@PathVariable long id) {
        return flows.ofConnection(require(id).id()).stream().map(this::channel).toList();
    }

    private Map<String, @Nullable Object> channel(Flow flow) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        var since = flow.paused()
                ? null
                : connections
                        .require(flow.connectionId())
                        .enabledAt()
                        .map(Instant::toString)
                        .orElse(null);
        shown.put("id", flow.id());
        shown.put("type", OLD_TYPES.getOrDefault(flow.kind(), flow.kind().stored()));
        shown.put("enabled_at", since);
        return shown;
    }

    @PatchMapping("/channels/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @PathVariable long channel, Body body) {
        var flow = flows.ofConnection(require(id).id()).stream()
                .filter(one -> one.id() == channel)
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("There is no channel " + channel + "."));
        if (body.has("enabled_at") && ConnectionsEndpoint.isGiven(body.text("enabled_at"))) {
            flows.resume(id, flow.kind());
        } else if (body.has("enabled_at")) {
            flows.pause(id, flow.kind());
        }
    }

    private Connection require(long id) {
        return connections.find(id).orElseThrow(() -> new NoSuchThing("There is no connection " + id + "."));
    }
}
