package dev.cartage.hub.rule;

import java.time.Instant;

/**
 * A text that was saved once.
 *
 * @param author the name of the person who saved it
 * @param note why; may be ""
 */
public record RuleVersion(int version, String text, String author, String note, Instant savedAt) {}
