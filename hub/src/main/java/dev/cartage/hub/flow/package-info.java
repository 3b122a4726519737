/**
 * Flows: one kind of data over one connection. When each runs next, and how its last runs went.
 */
@NullMarked
package dev.cartage.hub.flow;

import org.jspecify.annotations.NullMarked;
