package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.OneByOne;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.model.Problem;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells Amazon what was shipped: one confirmation for each parcel. Amazon may answer 204 and write nothing, so each order is
 * read back; only what it then shows counts as told.
 */
final class ShipmentNotices implements ShipmentSink {
    /** As many confirmations as Amazon takes at once. */
    private static final int MOST = 10;

    private final SpApi api;
    private final Clock clock;
    private final Packages packages;

    ShipmentNotices(SpApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.packages = new Packages(api);
    }

    /** Amazon shows the packages of an order with tracking number and units. */
    @Override
    public Repeat repeat() {
        return Repeat.ASKABLE;
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Finding> find(List<Notice> notices) {
        Packages.Shown shown = packages.read(notices);
        return notices.stream().map(shown::find).toList();
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        return tell(notices, Notice::trackingNumber);
    }

    /** @param first the tracking number with which Amazon was told of the parcel for the first time */
    List<Outcome> tell(List<Notice> notices, Function<Notice, String> first) {
        OneByOne each = new OneByOne();
        List<Outcome> outcomes = new ArrayList<>();
        List<Notice> accepted = new ArrayList<>();
        for (Notice notice : notices) {
            ObjectNode said = Json.object();
            String reference = reference(notice, first.apply(notice));
            Outcome outcome = write(notice, reference, said).orElseGet(() -> each.attempt(() -> confirm(notice, said)));
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Sent) {
                accepted.add(notice);
            }
        }
        List<Outcome> shown = new ArrayList<>(readBack(accepted));
        outcomes.replaceAll(outcome -> outcome instanceof Outcome.Sent ? shown.removeFirst() : outcome);
        return outcomes;
    }

    private Outcome confirm(Notice notice, ObjectNode said) {
        api.ask(Call.of(Operation.CONFIRM_SHIPMENT, notice.externalOrderId()).saying(said));
        return new Outcome.Sent("");
    }

    /** The request, or what is wrong with it. */
    Optional<Outcome> write(Notice notice, String reference, ObjectNode said) {
        if (notice.trackingNumber().isBlank()) {
            return Optional.of(Outcomes.refused(
                    "tracking-number-missing",
                    "Amazon takes no shipment without a tracking number.",
                    "Enter the tracking number of the parcel, then reprocess the order."));
        }
        said.put("marketplaceId", api.marketplace.id);
        ObjectNode parcel = said.putObject("packageDetail");
        parcel.put("packageReferenceId", reference);
        Optional<Outcome> refusal = Carriers.write(notice.carrier(), api.marketplace, parcel);
        Json.putIfGiven(parcel, "shippingMethod", notice.service());
        parcel.put("trackingNumber", notice.trackingNumber().strip());
        parcel.put("shipDate", notice.shippedAt().orElseGet(clock::instant).toString());
        ParcelSearch.units(notice)
                .forEach((item, units) -> parcel.withArray("orderItems")
                        .addObject()
                        .put("orderItemId", item)
                        .put("quantity", units));
        return refusal;
    }

    /**
     * Amazon takes positive whole numbers only, and a second confirmation with the same one changes the first. So it comes
     * from what is in the parcel: however often and by whomever it is told, it stays one parcel.
     */
    static String reference(Notice notice, String trackingNumber) {
        String content = trackingNumber.strip() + new TreeMap<>(ParcelSearch.units(notice));
        return Integer.toString((content.hashCode() & Integer.MAX_VALUE) | 1);
    }

    private List<Outcome> readBack(List<Notice> told) {
        try {
            Packages.Shown shown = packages.read(told);
            return told.stream().map(notice -> shown.outcome(notice)).toList();
        } catch (RemoteException unseen) {
            return told.stream()
                    .<Outcome>map(notice -> new Outcome.Unknown(new Problem(
                            "not-read-back",
                            "Amazon took the shipment of order " + notice.orderNumber()
                                    + ", but could not be asked yet whether it shows it.",
                            "Nothing to do; it is asked again by itself.")))
                    .toList();
        }
    }
}
