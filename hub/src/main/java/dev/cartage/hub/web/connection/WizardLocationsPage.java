package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Draft;
import dev.cartage.hub.connection.Drafts;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.StoreLocations;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import dev.cartage.spi.Location;
import dev.cartage.spi.RemoteException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** In the wizard's last step: the store's own locations, to be ticked. */
@Controller
@RequestMapping("/connections/new/{draft:\\d+}/store/locations")
public class WizardLocationsPage {
    private final Drafts drafts;
    private final WizardForms forms;
    private final StoreLocations locations;

    WizardLocationsPage(Drafts drafts, WizardForms forms, StoreLocations locations) {
        this.drafts = drafts;
        this.forms = forms;
        this.locations = locations;
    }

    /** @param chosen keys, by commas */
    public record Named(List<Location> locations, String chosen, Optional<Problem> problem) {
        public boolean isChosen(Location location) {
            return List.of(chosen.split("\\s*,\\s*")).contains(location.key());
        }
    }

    @PostMapping
    View ask(@PathVariable long draft, @RequestParam MultiValueMap<String, String> entered) {
        NotFound.unless(drafts.find(draft));
        drafts.save(draft, forms.answers(WizardStep.STORE, Entered.join(entered)));
        return Pages.show("connection/locations", "", named(NotFound.unless(drafts.find(draft))));
    }

    private Named named(Draft draft) {
        var chosen = draft.answer("locations");
        try {
            return new Named(locations.ask(draft), chosen, Optional.empty());
        } catch (RemoteException trouble) {
            return new Named(List.of(), chosen, Optional.of(trouble.problem()));
        } catch (Refused refused) {
            return new Named(List.of(), chosen, Optional.of(refused.problems().getFirst()));
        }
    }
}
