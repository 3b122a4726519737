package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.InstantSource;

/** Flows that follow their connections, as the hub wires them. */
public final class TestFlows {
    private TestFlows() {}

    public static Flows of(Tx tx, InstantSource clock, Connections connections) {
        Flows flows = new Flows(tx, new Ids(tx), clock, new Lanes(tx), connections);
        connections.onChange(flows::follow);
        return flows;
    }
}
