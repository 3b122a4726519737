/** Tells open pages that something changed. */
@NullMarked
package dev.cartage.hub.web.live;

import org.jspecify.annotations.NullMarked;
