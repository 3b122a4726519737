/** The page by which a merchant without an account lets Cartage into a store, and nobody else sees the credentials. */
@NullMarked
package dev.cartage.hub.web.handover;

import org.jspecify.annotations.NullMarked;
