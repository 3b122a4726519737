package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.flow.FlowRun;
import dev.cartage.hub.flow.FlowRuns;
import dev.cartage.hub.flow.Flows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The flows of connections with their last runs. */
@Component
public class FlowCards {
    private final Connections connections;
    private final Flows flows;
    private final FlowRuns runs;

    FlowCards(Connections connections, Flows flows, FlowRuns runs) {
        this.connections = connections;
        this.flows = flows;
        this.runs = runs;
    }

    /** All connections; those never enabled have no flows. In three queries, however many there are. */
    public Map<Connection, List<FlowCard>> byConnection() {
        Map<String, FlowRun> last = runs.lastOfEach().stream()
                .collect(Collectors.toMap(run -> run.connectionId() + run.kind().stored(), run -> run, (a, _) -> a));
        var flowsOf = flows.all().stream().collect(Collectors.groupingBy(flow -> flow.connectionId()));
        Map<Connection, List<FlowCard>> cards = new LinkedHashMap<>();
        for (var connection : connections.all()) {
            cards.put(
                    connection,
                    flowsOf.getOrDefault(connection.id(), List.of()).stream()
                            .map(flow -> new FlowCard(
                                    connection,
                                    flow,
                                    Optional.ofNullable(last.get(
                                            connection.id() + flow.kind().stored()))))
                            .sorted((a, b) -> a.kind().compareTo(b.kind()))
                            .toList());
        }
        return cards;
    }

    public List<FlowCard> of(Connection connection) {
        Stream<FlowCard> cards = flows.ofConnection(connection.id()).stream()
                .map(flow -> new FlowCard(connection, flow, runs.last(connection.id(), flow.kind())));
        return cards.sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }
}
