/** The pages of orders. */
@NullMarked
package dev.cartage.hub.web.order;

import org.jspecify.annotations.NullMarked;
