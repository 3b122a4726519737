/**
 * What every connector is held to, and the means for it: {@link dev.cartage.contract.FaultProxy} and {@link
 * dev.cartage.contract.HttpFaultProxy} stand before any server and misbehave on command.
 */
@NullMarked
package dev.cartage.contract;

import org.jspecify.annotations.NullMarked;
