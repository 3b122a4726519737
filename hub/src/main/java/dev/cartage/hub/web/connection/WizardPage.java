package dev.cartage.hub.web.connection;

import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.connection.Draft;
import dev.cartage.hub.connection.DraftMaker;
import dev.cartage.hub.connection.Drafts;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.consent.Departure;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /connections/new}: four steps, each kept as soon as it is entered. */
@Controller
@RequestMapping("/connections/new")
public class WizardPage {
    private final Drafts drafts;
    private final DraftMaker maker;
    private final WizardForms forms;
    private final WizardChecks checks;
    private final Departure departure;

    WizardPage(Drafts drafts, DraftMaker maker, WizardForms forms, WizardChecks checks, Departure departure) {
        this.drafts = drafts;
        this.maker = maker;
        this.forms = forms;
        this.checks = checks;
        this.departure = departure;
    }

    /** The first step, before anything is kept. @param problem "" if there is none */
    public record Start(List<Draft> drafts, String problem) {}

    @GetMapping
    View start() {
        return Pages.show("connection/start", "Add a connection", new Start(drafts.all(), ""));
    }

    @PostMapping
    View begin(@RequestParam String name, HttpServletRequest request) {
        if (name.isBlank()) {
            return Pages.show(
                    "connection/start",
                    "Add a connection",
                    new Start(drafts.all(), "The connection has no name. Enter one, such as the store's."));
        }
        long id = drafts.begin(name);
        drafts.save(id, Map.of("name", name.strip()));
        if (Pages.who(request).filter(SignedIn::singleMerchant).isEmpty()) {
            return go(id, WizardStep.MERCHANT);
        }
        drafts.save(id, forms.onlyMerchant());
        return go(id, WizardStep.WAREHOUSE);
    }

    private static View go(long draft, WizardStep step) {
        return new RedirectView("/connections/new/" + draft + "/" + step.path());
    }

    @GetMapping("/{draft:\\d+}/{step}")
    View step(@PathVariable long draft, @PathVariable String step) {
        return page(require(draft), step(step), List.of());
    }

    private View page(Draft draft, WizardStep step, List<Problem> problems) {
        return Pages.show("connection/wizard", step.title(), forms.form(draft, step, problems));
    }

    private Draft require(long id) {
        return NotFound.unless(drafts.find(id));
    }

    private static WizardStep step(String name) {
        return NotFound.unless(WizardStep.of(name));
    }

    /** Each change in a field is kept at once, so that a closed window loses nothing. */
    @PostMapping("/{draft:\\d+}/{step}/keep")
    ResponseEntity<Void> keep(
            @PathVariable long draft, @PathVariable String step, @RequestParam MultiValueMap<String, String> entered) {
        save(require(draft), step(step), entered);
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private Draft save(Draft draft, WizardStep step, MultiValueMap<String, String> entered) {
        drafts.save(draft.id(), forms.answers(step, Entered.join(entered)));
        return require(draft.id());
    }

    @PostMapping("/{draft:\\d+}/{step}")
    View answer(
            @PathVariable long draft, @PathVariable String step, @RequestParam MultiValueMap<String, String> entered) {
        var at = step(step);
        var saved = save(require(draft), at, entered);
        var problems = checks.problems(saved, at);
        if (!problems.isEmpty()) {
            return page(saved, at, problems);
        }
        return at.next().map(next -> go(draft, next)).orElseGet(() -> make(saved));
    }

    private View make(Draft draft) {
        try {
            var made = maker.make(draft);
            return new RedirectView(
                    draft.asksMerchant("store") ? "/stores/" + made.storeId() : "/connections/" + made.id());
        } catch (Refused refused) {
            return page(draft, WizardStep.STORE, refused.problems());
        }
    }

    /** The fields of the platform that was just chosen. */
    @PostMapping("/{draft:\\d+}/{step}/fields")
    View fields(
            @PathVariable long draft, @PathVariable String step, @RequestParam MultiValueMap<String, String> entered) {
        var at = step(step);
        return Pages.show("connection/fields", "", forms.form(save(require(draft), at, entered), at, List.of()));
    }

    @PostMapping("/{draft:\\d+}/{step}/test")
    View test(
            @PathVariable long draft, @PathVariable String step, @RequestParam MultiValueMap<String, String> entered) {
        var at = step(step);
        var saved = save(require(draft), at, entered);
        return Pages.show("connection/steps", "", maker.test(saved, at.path()));
    }

    /** The store's page at its platform, where somebody agrees; what was entered is kept meanwhile. */
    @PostMapping("/{draft:\\d+}/store/authorize")
    View authorize(
            @PathVariable long draft,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        var saved = save(require(draft), WizardStep.STORE, entered);
        try {
            var who = Pages.who(request).map(SignedIn::person).orElseThrow().label();
            var order = new Departure.Order("draft/" + draft, saved.answer("store.platform"), Map.of(), 0, who);
            return departure.leave(order, request, response);
        } catch (RemoteException refused) {
            return page(saved, WizardStep.STORE, List.of(refused.problem()));
        }
    }

    @PostMapping("/{draft:\\d+}/discard")
    View discard(@PathVariable long draft) {
        drafts.discard(require(draft).id());
        return new RedirectView("/connections");
    }
}
