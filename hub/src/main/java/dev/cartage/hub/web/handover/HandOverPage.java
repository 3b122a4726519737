package dev.cartage.hub.web.handover;

import dev.cartage.hub.account.AuditLog;
import dev.cartage.hub.connection.HandOvers;
import dev.cartage.hub.connection.HandOvers.Invitation;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.connection.Entered;
import dev.cartage.hub.web.consent.Departure;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /hand-over/LINK}: public, for whoever has the link; it speaks for the link's account and for nothing else. */
@Controller
@RequestMapping("/hand-over")
public class HandOverPage {
    private static final Problem NO_NAME = new Problem(
            "name-missing", "Your name is empty.", "Enter it, so that the company knows who gave the credentials.");
    private static final int LONGEST_NAME = 100;

    private final HandOvers handOvers;
    private final HandOverForms forms;
    private final Stores stores;
    private final Departure departure;
    private final AuditLog log;
    private final HandOverLimits limits;

    HandOverPage(
            HandOvers handOvers,
            HandOverForms forms,
            Stores stores,
            Departure departure,
            AuditLog log,
            HandOverLimits limits) {
        this.handOvers = handOvers;
        this.forms = forms;
        this.stores = stores;
        this.departure = departure;
        this.log = log;
        this.limits = limits;
    }

    @GetMapping("/done")
    View done() {
        return Pages.show("handover/done", "Thank you", "");
    }

    @GetMapping("/{link}")
    View show(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        return with(link, request, response, found -> page(link, found, "", Map.of(), List.of()));
    }

    private View with(
            String link, HttpServletRequest request, HttpServletResponse response, Function<Invitation, View> work) {
        if (!limits.allowsLooking(request.getRemoteAddr())) {
            response.setStatus(429);
            return Pages.show("handover/gone", "Too many attempts", "Wait 15 minutes, then try again.");
        }
        var found = handOvers.find(link);
        if (found.isEmpty()) {
            limits.missed(request.getRemoteAddr());
            response.setStatus(410);
            return Pages.show(
                    "handover/gone",
                    "This link leads nowhere any more",
                    "It was used, taken back, or is too old. Ask for a new one where you got it.");
        }
        return Tenant.call(found.get().account(), () -> work.apply(found.get()));
    }

    private View page(String link, Invitation found, String by, Map<String, String> answers, List<Problem> problems) {
        var form = forms.form(found.handOver(), "/hand-over/" + link, by, answers, problems);
        return Pages.show("handover/form", "Let " + form.company() + " into your store", form);
    }

    @PostMapping("/{link}")
    View handIn(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String by,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answers = Entered.ofSide("store", Entered.join(entered));
        return with(link, request, response, found -> {
            if (by.isBlank()) {
                return page(link, found, by, forms.open(found.handOver(), answers), List.of(NO_NAME));
            }
            try {
                handOvers.handIn(found.handOver(), answers, name(by));
                var store = found.handOver().storeId();
                log.write(name(by) + " (by a link for merchants)", "enter credentials", "/stores/" + store);
                return new RedirectView("/hand-over/done");
            } catch (Refused refused) {
                return page(link, found, by, forms.open(found.handOver(), answers), refused.problems());
            }
        });
    }

    private static String name(String by) {
        var name = by.strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /** Tries what was entered; nothing is kept. */
    @PostMapping("/{link}/test")
    View test(
            @PathVariable String link,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(link, request, response, found -> {
            if (!limits.allowsTest(String.valueOf(found.handOver().id()))) {
                response.setStatus(429);
                return Pages.show("handover/gone", "Too many tests", "Wait 15 minutes, then try again.");
            }
            var answers = Entered.ofSide("store", Entered.join(entered));
            return Pages.show("connection/steps", "", handOvers.test(found.handOver(), answers));
        });
    }

    @PostMapping("/{link}/authorize")
    View authorize(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String by,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(link, request, response, found -> {
            var open = forms.open(found.handOver(), Entered.ofSide("store", Entered.join(entered)));
            if (by.isBlank()) {
                return page(link, found, by, open, List.of(NO_NAME));
            }
            var store = stores.require(found.handOver().storeId());
            var order = new Departure.Order(
                    store.remote(), store.platform(), open, found.handOver().id(), name(by));
            try {
                return departure.leave(order, request, response);
            } catch (RemoteException refused) {
                return page(link, found, by, open, List.of(refused.problem()));
            }
        });
    }
}
