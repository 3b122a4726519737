package dev.cartage.hub.connection;

import java.util.Map;

/**
 * A store or warehouse to be made.
 *
 * @param platform the connector's name
 * @param answers to the connector's form, by field; secrets too
 */
public record NewPlace(long merchantId, String name, String platform, Map<String, String> answers) {
    public NewPlace {
        answers = Map.copyOf(answers);
    }

    /** Without the answers, for some are secrets. */
    @Override
    public String toString() {
        return platform + " " + name;
    }
}
