package dev.cartage.hub.web.setting;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.account.AuditLog;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.TimeZones;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /settings}: name and time zone of the account, and {@code /settings/audit}: who did what. */
@Controller
@RequestMapping("/settings")
public class AccountPage {
    private static final int SHOWN = 100;

    private final Accounts accounts;
    private final AuditLog audit;
    private final Merchants merchants;

    AccountPage(Accounts accounts, AuditLog audit, Merchants merchants) {
        this.accounts = accounts;
        this.merchants = merchants;
        this.audit = audit;
    }

    /** @param problem "" for none */
    public record Form(String name, String zone, List<String> zones, boolean single, String problem) {}

    /** @param older id before which the next page begins; 0 on the last */
    public record Record(List<AuditLog.Entry> entries, long older) {}

    @GetMapping
    View form() {
        return page("");
    }

    private View page(String problem) {
        var form = new Form(
                accounts.current().name(),
                accounts.zone().getId(),
                TimeZones.all(),
                accounts.isSingleMerchant(),
                problem);
        return Pages.show("setting/account", "Settings", form);
    }

    @PostMapping
    View save(
            @RequestParam String name,
            @RequestParam String zone,
            @RequestParam(defaultValue = "false") boolean single) {
        if (name.isBlank()) {
            return page("The account has no name. Enter one.");
        }
        if (single && merchants.all().size() > 1) {
            return page("There are " + merchants.all().size()
                    + " merchants here. An account of one merchant alone has one.");
        }
        try {
            accounts.change(name, TimeZones.read(zone));
            accounts.singleMerchant(single);
            return new RedirectView("/settings");
        } catch (Refused unknown) {
            var problem = unknown.problems().getFirst();
            return page(problem.sentence() + " " + problem.whatToDo());
        }
    }

    @GetMapping("/audit")
    View audit(@RequestParam(defaultValue = "0") long before) {
        var found = audit.before(before > 0 ? before : Long.MAX_VALUE, SHOWN + 1);
        var page = found.subList(0, Math.min(SHOWN, found.size()));
        var older = found.size() > SHOWN ? page.getLast().id() : 0;
        return Pages.show("setting/audit", "Who did what", new Record(page, older));
    }
}
