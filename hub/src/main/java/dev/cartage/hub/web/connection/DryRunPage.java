package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.order.DryRun;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** {@code /connections/ID/dry-run}: what would be imported, before anything is. */
@Controller
@RequestMapping("/connections/{id:\\d+}/dry-run")
public class DryRunPage {
    /** Orders read; enough to see what is wrong, and within a minute. */
    private static final int MOST = 250;

    private final Connections connections;
    private final DryRun dryRun;

    DryRunPage(Connections connections, DryRun dryRun) {
        this.connections = connections;
        this.dryRun = dryRun;
    }

    /** @param report empty before the run, or where it could not be made */
    public record Result(Connection connection, Optional<DryRun.Report> report, List<Problem> problems) {}

    @GetMapping
    View ask(@PathVariable long id) {
        return page(new Result(require(id), Optional.empty(), List.of()));
    }

    private Connection require(long id) {
        return NotFound.unless(connections.find(id));
    }

    private static View page(Result result) {
        return Pages.show(
                "connection/dryrun", "Dry run of " + result.connection().name(), result);
    }

    @PostMapping
    View run(@PathVariable long id) {
        var connection = require(id);
        try {
            return page(new Result(connection, Optional.of(dryRun.run(id, MOST)), List.of()));
        } catch (RemoteException trouble) {
            return page(new Result(connection, Optional.empty(), List.of(trouble.problem())));
        } catch (Refused refused) {
            return page(new Result(connection, Optional.empty(), refused.problems()));
        }
    }
}
