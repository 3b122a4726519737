package dev.cartage.sandbox.amazon;

import java.time.Duration;

/**
 * A seller in one marketplace.
 *
 * @param handle its place in the address
 * @param marketplace Amazon's id of it
 * @param lag so much later orders and their changes are shown; two minutes at Amazon
 * @param limited whether the published limits hold
 * @param personalData whether the application has the roles for name and address
 * @param feedPolls how often a feed is asked for before it is done
 */
public record SellerSettings(
        String handle,
        String seller,
        String marketplace,
        String clientId,
        String clientSecret,
        String refreshToken,
        Duration lag,
        boolean limited,
        boolean personalData,
        int feedPolls) {

    /** A seller in the United States whose changes show at once, without limits. */
    public static SellerSettings of(String handle) {
        return new SellerSettings(
                handle,
                "A1SANDBOXSELLER",
                "ATVPDKIKX0DER",
                "amzn1.application-oa2-client." + handle,
                "secret-of-" + handle,
                "Atzr|refresh-" + handle,
                Duration.ZERO,
                false,
                true,
                1);
    }

    /** What Amazon knows the application by on its page. */
    public String application() {
        return "amzn1.sp.solution." + handle;
    }

    public SellerSettings withLag(Duration changed) {
        return new SellerSettings(
                handle,
                seller,
                marketplace,
                clientId,
                clientSecret,
                refreshToken,
                changed,
                limited,
                personalData,
                feedPolls);
    }

    /** With Amazon's published limits. */
    public SellerSettings withLimits() {
        return new SellerSettings(
                handle, seller, marketplace, clientId, clientSecret, refreshToken, lag, true, personalData, feedPolls);
    }

    public SellerSettings withoutPersonalData() {
        return new SellerSettings(
                handle, seller, marketplace, clientId, clientSecret, refreshToken, lag, limited, false, feedPolls);
    }
}
