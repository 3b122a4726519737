package dev.cartage.hub.web.shipment;

import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.hub.shipment.carrier.Carriers;
import dev.cartage.hub.shipment.carrier.TrackingNumbers;
import dev.cartage.hub.shipment.read.ShipmentDetail;
import java.util.Optional;

/** How pages show shipments. */
public final class Looks {
    private Looks() {}

    /** The class that colours a status. */
    public static String tone(ShipmentStatus status) {
        return switch (status) {
            case NEW -> "tone-wait";
            case OPEN -> "tone-under-way";
            case ERROR -> "tone-bad";
            case COMPLETED -> "tone-good";
            case ARCHIVED -> "tone-quiet";
        };
    }

    /** The shape that says the same without colour. */
    public static String shape(ShipmentStatus status) {
        return switch (status) {
            case NEW -> "ring";
            case OPEN -> "disc";
            case ERROR -> "error";
            case COMPLETED -> "check";
            case ARCHIVED -> "dash";
        };
    }

    /** Where one can follow the parcel; "" where nobody knows. */
    public static String follow(String carrier, String trackingNumber) {
        return Carriers.page(carrier, trackingNumber);
    }

    /** The carrier that the number belongs to, where that is another than the one that is named. */
    public static Optional<String> suspect(String carrier, String trackingNumber) {
        var named = Carriers.named(carrier);
        return TrackingNumbers.carrier(trackingNumber)
                .filter(_ -> named.isPresent())
                .filter(told -> !sameHouse(named.orElseThrow().code(), told.code()))
                .map(told -> told.title());
    }

    /** UPS Mail Innovations and FedEx SmartPost carry numbers of the post; DHL is one house with two names. */
    private static boolean sameHouse(String named, String told) {
        var first = named.split("_")[0];
        return told.split("_")[0].equals(first) || told.equals("usps") && !named.equals(first);
    }

    /** How far the store knows of a parcel, where it does not yet. */
    public static String notice(ShipmentDetail.Parcel parcel) {
        return switch (parcel.notice()) {
            case "waiting" -> "The store is told next.";
            case "leaving" -> "The store is being told now.";
            case "refused" -> "The store refused it.";
            case "unknown" -> "Not known yet whether the store has it; Cartage asks.";
            default -> "The store has not been told.";
        };
    }
}
