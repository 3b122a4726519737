package dev.cartage.hub.dispatch;

import dev.cartage.spi.Outcome;

/**
 * What became of a dispatch.
 *
 * @param how the file or request by which it left, for the Timeline
 */
public record Settled(Dispatch dispatch, Outcome outcome, String how) {}
