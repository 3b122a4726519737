/** The ways in: sign-in, the one-time link, and what people tell of themselves. */
@NullMarked
package dev.cartage.hub.web.enter;

import org.jspecify.annotations.NullMarked;
