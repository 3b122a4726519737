package dev.cartage.hub.web.consent;

import dev.cartage.hub.account.AuditLog;
import dev.cartage.hub.connection.Consents;
import dev.cartage.hub.connection.Consents.Finished;
import dev.cartage.hub.connection.Consents.Wanted;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /authorized}: where platforms send browsers back. Nobody need be signed in; what they bring is proof enough. */
@Controller
public class AuthorizedPage {
    private static final Problem STRANGE = new Problem(
            "consent-unknown",
            "This answer belongs to no attempt to authorize that was begun in this browser in the last half hour.",
            "Press Authorize again, and stay in the same browser.");

    private final Consents consents;
    private final AuditLog log;

    AuthorizedPage(Consents consents, AuditLog log) {
        this.consents = consents;
        this.log = log;
    }

    /** @param back where to try again; "" where only the merchant's link leads */
    public record Failed(Problem problem, String back) {}

    @GetMapping(Departure.CALLBACK)
    View back(@RequestParam Map<String, String> answered, HttpServletRequest request, HttpServletResponse response) {
        var finished = consents.finish(answered, ConsentCookie.read(request).orElse(""));
        if (finished.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return failed(STRANGE, "/");
        }
        var wanted = finished.get().wanted();
        if (finished.get().problem().isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return failed(finished.get().problem().get(), wanted.handOver() == 0 ? page(wanted) : "");
        }
        write(finished.get());
        return new RedirectView(wanted.handOver() == 0 ? page(wanted) + "?authorized=true" : "/hand-over/done");
    }

    private static View failed(Problem problem, String back) {
        return Pages.show("consent/failed", "Not authorized", new Failed(problem, back));
    }

    private static String page(Wanted wanted) {
        return wanted.isDraft() ? "/connections/new/" + wanted.id() + "/store" : "/stores/" + wanted.id();
    }

    /** Here, for the browser that comes back is nobody to the {@code Auditor}. */
    private void write(Finished finished) {
        var wanted = finished.wanted();
        var by = wanted.handOver() == 0 ? wanted.by() : wanted.by() + " (by a link for merchants)";
        Tenant.run(finished.account(), () -> log.write(by, "authorize", page(wanted)));
    }
}
