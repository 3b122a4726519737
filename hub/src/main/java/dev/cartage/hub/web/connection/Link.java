package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Trouble;
import java.util.List;

/** A connection with the names of what it connects. @param troubles of its two ends */
public record Link(
        Connection connection,
        String merchant,
        End store,
        End warehouse,
        List<FlowCard> flows,
        List<Trouble> troubles) {
    /** One end of a connection. @param path of its page */
    public record End(long id, String name, String platform, String path) {}

    public boolean failing() {
        return !troubles.isEmpty() || flows.stream().anyMatch(FlowCard::failed);
    }

    /** Whether work with one of its ends waits for new credentials. */
    public boolean paused() {
        return troubles.stream().anyMatch(Trouble::paused);
    }

    public String path(String action) {
        return "/connections/" + connection.id() + "/" + action;
    }
}
