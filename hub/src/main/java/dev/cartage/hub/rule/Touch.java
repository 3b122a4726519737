package dev.cartage.hub.rule;

import java.util.List;

/**
 * What one rule did with one record.
 *
 * @param did in words, one each
 */
public record Touch(long ruleId, int version, String rule, List<String> did) {
    public Touch {
        did = List.copyOf(did);
    }
}
