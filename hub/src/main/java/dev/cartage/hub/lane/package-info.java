/**
 * Lanes: one for each kind of work at each place, such as "send orders to warehouse 7". Work that is written down wakes its
 * lane; one node at a time walks a lane, step by step.
 */
@NullMarked
package dev.cartage.hub.lane;

import org.jspecify.annotations.NullMarked;
