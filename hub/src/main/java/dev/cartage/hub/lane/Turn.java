package dev.cartage.hub.lane;

import dev.cartage.hub.storage.Lease;
import java.util.function.BooleanSupplier;

/**
 * The right to take one step.
 *
 * @param mayBegin whether there is still time to begin something outside; asked just before each call
 */
public record Turn(Lane lane, Lease lease, BooleanSupplier mayBegin) {}
