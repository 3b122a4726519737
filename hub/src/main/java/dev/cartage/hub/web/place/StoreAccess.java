package dev.cartage.hub.web.place;

import dev.cartage.hub.connection.Custody;
import dev.cartage.hub.connection.HandOver;
import dev.cartage.hub.web.consent.Authorizing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a store lets Cartage in.
 *
 * @param authorizing empty where the platform has no page to agree on
 * @param holder a merchant whose the credentials are or will be
 * @param links by which merchants were asked, the newest first
 * @param mails whether links can be mailed
 */
public record StoreAccess(
        Optional<Authorizing> authorizing,
        Optional<Custody.Holder> holder,
        List<HandOver> links,
        boolean mails,
        Instant now) {

    public String words(HandOver link) {
        return switch (link.state(now)) {
            case OPEN -> "Waits for the merchant";
            case USED -> link.byWhom() + (link.consented() ? " authorized Cartage" : " entered the credentials");
            case REVOKED -> "Revoked";
            case EXPIRED -> "Expired, unused";
        };
    }

    public boolean isOpen(HandOver link) {
        return link.state(now) == HandOver.State.OPEN;
    }
}
