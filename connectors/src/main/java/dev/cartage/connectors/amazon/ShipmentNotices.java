package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.SpApi.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.ParcelSearch.Shape;
import dev.cartage.connectors.support.ShowsParcels;
import dev.cartage.connectors.support.Tally;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentCorrector;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Tells Amazon what was shipped: one confirmation for each parcel. Amazon may answer 204 and write nothing, so each order is
 * read back; only what it then shows counts as told.
 */
record ShipmentNotices(SpApi api) implements ShowsParcels, ShipmentCorrector {
    /** As many confirmations as Amazon takes at once. */
    private static final int MOST = 10;

    private static final Shape PACKAGES =
            new Shape("packages", "packageReferenceId", "trackingNumber", "", "packageItems", "orderItemId");

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Finding> find(List<Notice> notices) {
        return PACKAGES.find(notices, orders(notices), _ -> true);
    }

    /** By the new interface always: the old one shows no packages. */
    private Map<String, JsonNode> orders(List<Notice> notices) {
        Map<String, String> query = Map.of("includedData", "PACKAGES");
        return ParcelSearch.read(
                notices, id -> api.ask(Operation.GET_ORDER, query, id).path("order"));
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        return tell(notices, Map.of());
    }

    /** Amazon takes a second confirmation with the package's reference as a change of the first. */
    @Override
    public List<Outcome> correct(List<Correction> corrections) {
        Map<Notice, String> first = new HashMap<>();
        corrections.forEach(one -> one.former().stream().limit(1).forEach(number -> first.put(one.notice(), number)));
        return tell(corrections.stream().map(Correction::notice).toList(), first);
    }

    /** @param first the tracking numbers with which Amazon was told of parcels, where they were others */
    private List<Outcome> tell(List<Notice> notices, Map<Notice, String> first) {
        Tally<Notice> tally = new Tally<>(notices);
        notices.forEach(notice -> refusal(notice).ifPresent(refusal -> tally.put(notice, refusal)));
        tally.each(notice -> confirm(notice, first.getOrDefault(notice, notice.trackingNumber())));
        tally.readBack(this::orders, ShipmentNotices::shown, notice -> PROBLEMS.unknown("not-read-back", notice));
        return tally.outcomes();
    }

    private Optional<Outcome> refusal(Notice notice) {
        boolean untracked = notice.trackingNumber().isBlank();
        boolean taken = !Carriers.of(notice.carrier(), api.marketplace()).isEmpty();
        String problem = untracked ? "tracking-number-missing" : "carrier-not-accepted";
        return taken && !untracked
                ? Optional.empty()
                : Optional.of(PROBLEMS.outcome(problem, notice, notice.carrier()));
    }

    private Outcome confirm(Notice notice, String first) {
        Instant shippedAt = notice.shippedAt().orElseGet(api.session().clock()::instant);
        Map<String, Object> parcel = new HashMap<>(Carriers.of(notice.carrier(), api.marketplace()));
        parcel.put("packageReferenceId", reference(notice, first));
        parcel.put("shippingMethod", notice.service());
        parcel.put("trackingNumber", notice.trackingNumber().strip());
        parcel.put("shipDate", shippedAt.toString());
        parcel.put("orderItems", ParcelSearch.items(notice, "orderItemId"));
        parcel.values().removeIf(""::equals);
        Map<String, ?> said = Map.of("marketplaceId", api.marketplace().id(), "packageDetail", parcel);
        api.say(Operation.CONFIRM_SHIPMENT, Map.of(), said, notice.externalOrderId());
        return new Outcome.Sent("");
    }

    /**
     * Amazon takes positive whole numbers only, and a second confirmation with the same one changes the first. So it comes
     * from what is in the parcel: however often and by whomever it is told, it stays one parcel.
     */
    private static String reference(Notice notice, String trackingNumber) {
        String content = trackingNumber.strip() + new TreeMap<>(ParcelSearch.units(notice));
        return Integer.toString((content.hashCode() & Integer.MAX_VALUE) | 1);
    }

    private static Outcome shown(Notice notice, Map<String, JsonNode> orders) {
        if (PACKAGES.find(notice, orders, one -> Json.given(one, "carrier")) instanceof Finding.Found(String key)) {
            return new Outcome.Sent(key);
        }
        return PACKAGES.find(notice, orders, _ -> true) instanceof Finding.Found
                ? PROBLEMS.outcome("carrier-dropped", notice, notice.carrier())
                : PROBLEMS.unknown("not-shown-by-amazon", notice);
    }
}
