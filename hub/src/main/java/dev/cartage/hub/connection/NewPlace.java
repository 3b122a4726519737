package dev.cartage.hub.connection;

import java.util.Map;

/**
 * A store or warehouse to be made.
 *
 * @param platform the connector's name
 * @param answers to the connector's form, by field; secrets too
 * @param awaitsCredentials the merchant will hand them over, so they may be missing
 */
public record NewPlace(
        long merchantId, String name, String platform, Map<String, String> answers, boolean awaitsCredentials) {
    public NewPlace {
        answers = Map.copyOf(answers);
    }

    public NewPlace(long merchantId, String name, String platform, Map<String, String> answers) {
        this(merchantId, name, platform, answers, false);
    }

    /** Without the answers, for some are secrets. */
    @Override
    public String toString() {
        return platform + " " + name;
    }
}
