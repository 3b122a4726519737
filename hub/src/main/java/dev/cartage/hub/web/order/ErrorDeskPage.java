package dev.cartage.hub.web.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Trouble;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.order.read.OrderProblems;
import dev.cartage.hub.order.read.ProblemGroup;
import dev.cartage.hub.web.Pages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /errors}: what is wrong, by cause, each with the button that helps. */
@Controller
public class ErrorDeskPage {
    private final OrderProblems problems;
    private final Troubles troubles;
    private final Connections connections;

    ErrorDeskPage(OrderProblems problems, Troubles troubles, Connections connections) {
        this.problems = problems;
        this.troubles = troubles;
        this.connections = connections;
    }

    /** A store or warehouse that cannot be worked with. @param connection where it can be mended */
    public record Remote(Trouble trouble, Optional<Connection> connection) {}

    /** A cause with many orders. */
    public record Group(ProblemGroup of, Remedy remedy) {}

    /** What stands on the page. */
    public record Sheet(List<Remote> remotes, List<Group> groups) {
        public boolean isEmpty() {
            return remotes.isEmpty() && groups.isEmpty();
        }
    }

    @GetMapping("/errors")
    View errors() {
        var all = connections.all();
        var remotes = troubles.all().stream()
                .map(trouble -> new Remote(
                        trouble,
                        all.stream().filter(one -> concerns(one, trouble)).findFirst()))
                .toList();
        var groups = problems.grouped().stream()
                .map(group -> new Group(group, Remedy.of(group.problem().code())))
                .toList();
        return Pages.show("order/errors", "Error desk", new Sheet(remotes, groups));
    }

    private static boolean concerns(Connection connection, Trouble trouble) {
        return trouble.remote().equals("store/" + connection.storeId())
                || trouble.remote().equals("warehouse/" + connection.warehouseId());
    }
}
