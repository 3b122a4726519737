package dev.cartage.hub.web.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Trouble;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.order.desk.MethodMapping;
import dev.cartage.hub.order.read.OrderProblems;
import dev.cartage.hub.order.read.ProblemGroup;
import dev.cartage.hub.order.read.UnmappedMethods;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /errors}: what is wrong, by cause, each with the button that helps. */
@Controller
public class ErrorDeskPage {
    private final OrderProblems problems;
    private final Troubles troubles;
    private final Connections connections;

    private final UnmappedMethods methods;
    private final MethodMapping mapping;
    private final Stores stores;

    ErrorDeskPage(
            OrderProblems problems,
            Troubles troubles,
            Connections connections,
            UnmappedMethods methods,
            MethodMapping mapping,
            Stores stores) {
        this.problems = problems;
        this.troubles = troubles;
        this.connections = connections;
        this.methods = methods;
        this.mapping = mapping;
        this.stores = stores;
    }

    /** A store or warehouse that cannot be worked with. @param connection where it can be mended */
    public record Remote(Trouble trouble, Optional<Connection> connection) {}

    /** A cause with many orders. */
    public record Group(ProblemGroup of, Remedy remedy) {}

    /** A shipping method that orders wait for. @param store the name of the store that uses it */
    public record Method(UnmappedMethods.Waiting of, String store) {}

    /** What stands on the page. @param methods those that are to be mapped */
    public record Sheet(List<Remote> remotes, List<Group> groups, List<Method> methods) {
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
        return Pages.show("order/errors", "Error desk", new Sheet(remotes, groups, waiting()));
    }

    private List<Method> waiting() {
        return methods.all().stream()
                .map(one -> new Method(
                        one, stores.find(one.storeId()).map(Store::name).orElse("")))
                .toList();
    }

    /** Maps a shipping method; what waited for it goes on, and the page of the run shows how. */
    @PostMapping("/errors/methods")
    View map(
            @RequestParam long store,
            @RequestParam String method,
            @RequestParam String carrier,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        var actor = Acting.person(request);
        if (!actor.administrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        NotFound.unless(stores.find(store));
        if (carrier.isBlank()) {
            return errors();
        }
        var target = new MethodMapping.Target(carrier.strip(), service.strip(), code.strip());
        return new RedirectView("/orders/bulk/" + mapping.map(store, method, target, actor));
    }

    private static boolean concerns(Connection connection, Trouble trouble) {
        return trouble.remote().equals("store/" + connection.storeId())
                || trouble.remote().equals("warehouse/" + connection.warehouseId());
    }
}
