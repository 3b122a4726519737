/** The pages of connections: what there is, how each flow goes, and the making of a new one. */
@NullMarked
package dev.cartage.hub.web.connection;

import org.jspecify.annotations.NullMarked;
