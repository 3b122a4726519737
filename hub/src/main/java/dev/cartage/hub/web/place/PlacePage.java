package dev.cartage.hub.web.place;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.DraftMaker;
import dev.cartage.hub.connection.LaneHealth;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.StoreLocations;
import dev.cartage.hub.connection.Trouble;
import dev.cartage.hub.flow.DoubtedStock;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.TimeZones;
import dev.cartage.hub.web.connection.Entered;
import dev.cartage.hub.web.connection.SideFields;
import dev.cartage.model.Problem;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /stores} and {@code /warehouses}: settings and credentials, changed while the connections work. */
@Controller
@RequestMapping("/{side:store|warehouse}s")
public class PlacePage {
    private final PlaceBook book;
    private final Connectors connectors;
    private final Accounts accounts;
    private final DraftMaker maker;
    private final DoubtedStock doubted;
    private final StoreAccessPage access;
    private final LaneHealth health;
    private final StoreLocations locations;

    PlacePage(
            PlaceBook book,
            Connectors connectors,
            Accounts accounts,
            DraftMaker maker,
            DoubtedStock doubted,
            StoreAccessPage access,
            LaneHealth health,
            StoreLocations locations) {
        this.book = book;
        this.connectors = connectors;
        this.accounts = accounts;
        this.maker = maker;
        this.doubted = doubted;
        this.access = access;
        this.health = health;
        this.locations = locations;
    }

    /** All of one side. */
    public record Listing(String side, List<PlaceBook.Row> rows) {
        public String title() {
            return side.equals(PlaceBook.STORE) ? "Stores" : "Warehouses";
        }
    }

    /** @param own "" where the warehouse keeps the account's time */
    public record Zone(String own, String account) {
        public List<String> all() {
            return TimeZones.all();
        }
    }

    /**
     * @param zone empty for a store
     * @param said what was done just now; "" for nothing
     */
    public record Detail(
            Place place,
            String platform,
            String merchant,
            SideFields fields,
            Optional<Zone> zone,
            List<Connection> connections,
            Optional<Trouble> trouble,
            List<DoubtedStock.Report> doubted,
            StoreAccess access,
            boolean hasLocations,
            List<Problem> problems,
            String said) {}

    @GetMapping
    View list(@PathVariable String side) {
        var listing = new Listing(side, book.rows(side));
        return Pages.show("place/list", listing.title(), listing);
    }

    @GetMapping("/{id:\\d+}")
    View one(
            @PathVariable String side,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean saved,
            @RequestParam(defaultValue = "false") boolean authorized) {
        var place = require(side, id);
        var said = authorized ? "Authorized." : saved ? "Saved." : "";
        return page(place, book.settings(place), List.of(), said);
    }

    private Place require(String side, long id) {
        return NotFound.unless(book.find(side, id));
    }

    private View page(Place place, Map<String, String> answers, List<Problem> problems, String said) {
        var reports = place.side().equals(PlaceBook.STORE)
                ? List.<DoubtedStock.Report>of()
                : doubted.all().stream()
                        .filter(one -> one.warehouseId() == place.id())
                        .toList();
        var detail = new Detail(
                place,
                book.platform(place),
                book.merchant(place).map(one -> one.name()).orElse(""),
                fields(place, answers),
                book.zone(place).map(own -> new Zone(own, accounts.zone().getId())),
                book.connectionsOf(place),
                book.trouble(place),
                reports,
                place.side().equals(PlaceBook.STORE) ? access.of(place.id()) : access.none(),
                locations.areKnownTo(place.platform()),
                problems,
                said);
        return Pages.show("place/one", place.name(), detail);
    }

    /** Every secret that the form asks for was answered when the place was made. */
    private SideFields fields(Place place, Map<String, String> answers) {
        var fields = connectors
                .find(place.platform())
                .map(one -> dev.cartage.spi.SettingsForm.of(one.settings()).fields())
                .orElse(List.of());
        Map<String, String> named = new HashMap<>();
        answers.forEach((name, value) -> named.put(place.side() + "." + name, value));
        var kept = fields.stream()
                .filter(field -> field.setting().secret())
                .map(field -> place.side() + "." + field.name())
                .collect(java.util.stream.Collectors.toSet());
        return new SideFields(place.side(), fields, named, Set.copyOf(kept), accounts.zone());
    }

    @PostMapping("/{id:\\d+}")
    View save(
            @PathVariable String side,
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam MultiValueMap<String, String> entered) {
        var place = require(side, id);
        var answers = Entered.ofSide(side, fields(place, Map.of()).instants(Entered.join(entered)));
        try {
            Optional<ZoneId> own = zone.isBlank() ? Optional.empty() : Optional.of(TimeZones.read(zone));
            book.save(place, name.isBlank() ? place.name() : name, seen, answers);
            book.keepZone(place, own);
            return new RedirectView(place.path() + "?saved=true");
        } catch (Refused refused) {
            return page(place, answers, refused.problems(), "");
        }
    }

    /** What works is tried again at once where it was given up. */
    @PostMapping("/{id:\\d+}/test")
    View test(@PathVariable String side, @PathVariable long id) {
        var place = require(side, id);
        var steps = maker.test(side, id);
        if (steps.stream().allMatch(step -> step.problem().isEmpty())) {
            health.letIn(place.remote());
        }
        return Pages.show("connection/steps", "", steps);
    }

    /** @param answer {@code accept} or {@code refuse} */
    @PostMapping("/{id:\\d+}/stock/{report}/{answer:accept|refuse}")
    View settle(
            @PathVariable String side, @PathVariable long id, @PathVariable long report, @PathVariable String answer) {
        var place = require(side, id);
        NotFound.unless(doubted.all().stream().filter(one -> one.id() == report).findFirst());
        if (answer.equals("accept")) {
            doubted.accept(report);
        } else {
            doubted.refuse(report);
        }
        return new RedirectView(place.path());
    }
}
