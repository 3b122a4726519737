/**
 * Changes to the outside, each written down before it is made. Read {@link dev.cartage.hub.dispatch.Dispatches} (how an
 * intent is written), then {@link dev.cartage.hub.dispatch.Dispatcher} (how a batch of them leaves), then the two ways out:
 * {@link dev.cartage.hub.dispatch.FileRoute} and {@link dev.cartage.hub.dispatch.RequestRoute}.
 */
@NullMarked
package dev.cartage.hub.dispatch;

import org.jspecify.annotations.NullMarked;
