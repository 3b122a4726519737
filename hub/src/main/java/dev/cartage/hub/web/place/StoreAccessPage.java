package dev.cartage.hub.web.place;

import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.connection.HandOvers;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.OwnAddress;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.consent.Authorizations;
import dev.cartage.hub.web.consent.Departure;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The ways into a store besides entering its credentials: Authorize, and asking the merchant. */
@Controller
@RequestMapping("/stores/{id:\\d+}")
public class StoreAccessPage {
    private static final int LONGEST = 30;

    private final Stores stores;
    private final HandOvers handOvers;
    private final Authorizations authorizations;
    private final Departure departure;
    private final OwnAddress own;
    private final HandOverMail mail;
    private final Clock clock;

    StoreAccessPage(
            Stores stores,
            HandOvers handOvers,
            Authorizations authorizations,
            Departure departure,
            OwnAddress own,
            HandOverMail mail,
            Clock clock) {
        this.stores = stores;
        this.handOvers = handOvers;
        this.authorizations = authorizations;
        this.departure = departure;
        this.own = own;
        this.mail = mail;
        this.clock = clock;
    }

    /** @param link shown only now. @param mailed to whom it was mailed; "" for nobody. @param problem why it was not */
    public record Asked(Store store, String link, Instant until, String mailed, Optional<Problem> problem) {}

    /** Why the way to the platform is closed. */
    public record Closed(Store store, Problem problem) {}

    StoreAccess of(long id) {
        var store = stores.require(id);
        return new StoreAccess(
                authorizations.of(store.remote(), store.platform(), "/stores/" + id + "/authorize"),
                stores.holder(id),
                handOvers.of(id),
                mail.isReady(),
                clock.instant());
    }

    /** Of a place that is no store. */
    StoreAccess none() {
        return new StoreAccess(Optional.empty(), Optional.empty(), List.of(), false, clock.instant());
    }

    @PostMapping("/authorize")
    View authorize(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        var store = NotFound.unless(stores.find(id));
        try {
            var order = new Departure.Order(store.remote(), store.platform(), Map.of(), 0, who(request));
            return departure.leave(order, request, response);
        } catch (RemoteException closed) {
            return Pages.show("place/closed", store.name(), new Closed(store, closed.problem()));
        }
    }

    private static String who(HttpServletRequest request) {
        return Pages.who(request).map(SignedIn::person).orElseThrow().label();
    }

    /** Makes a link by which the merchant enters the credentials. @param email whom it is mailed to; "" for nobody */
    @PostMapping("/hand-over")
    View ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        var store = NotFound.unless(stores.find(id));
        var valid = Duration.ofDays(Math.clamp(days, 1, LONGEST));
        var path = "/hand-over/" + handOvers.make(id, valid, who(request));
        var link = own.of(path, request).toString();
        var until = clock.instant().plus(valid);
        var problem = email.isBlank() ? Optional.<Problem>empty() : mail.send(email.strip(), store, link, until);
        var mailed = problem.isPresent() ? "" : email.strip();
        return Pages.show("place/asked", "Ask the merchant", new Asked(store, link, until, mailed, problem));
    }

    @PostMapping("/hand-over/{link:\\d+}/revoke")
    View revoke(@PathVariable long id, @PathVariable long link) {
        NotFound.unless(stores.find(id));
        handOvers.revoke(id, link);
        return new RedirectView("/stores/" + id);
    }
}
