package dev.cartage.sandbox.shopify.command;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.fault.Kind;
import java.util.Locale;
import java.util.Map;

/** Orders misbehaviour and takes the order back. */
final class FaultCommands {
    private final Faults faults;

    FaultCommands(Faults faults) {
        this.faults = faults;
    }

    void add(Router router) {
        router.on("POST", "/control/faults", this::order)
                .on("GET", "/control/faults", request -> Reply.ok(faults.reports()))
                .on("DELETE", "/control/faults", request -> {
                    faults.clear();
                    return Reply.ok(Map.of());
                })
                .on(
                        "DELETE",
                        "/control/faults/{fault}",
                        request -> Reply.ok(Map.of("removed", faults.remove(Long.parseLong(request.part("fault"))))));
    }

    private Reply order(Request request) {
        Fault fault = new Fault(
                Kind.valueOf(request.text("kind", "").toUpperCase(Locale.ROOT)),
                request.text("shop", ""),
                request.text("operation", ""),
                request.number("times", 1),
                request.decimal("probability", 1),
                request.number("seed", 0),
                request.number("amount", 0));
        return Reply.created(Map.of("id", faults.add(fault)));
    }
}
