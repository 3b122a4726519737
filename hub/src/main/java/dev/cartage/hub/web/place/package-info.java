/** Merchants, their stores and their warehouses: lists, settings, credentials. */
@NullMarked
package dev.cartage.hub.web.place;

import org.jspecify.annotations.NullMarked;
