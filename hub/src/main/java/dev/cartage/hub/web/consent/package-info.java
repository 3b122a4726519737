/** The way to a platform's page where a merchant agrees to let Cartage in, and back. */
@NullMarked
package dev.cartage.hub.web.consent;

import org.jspecify.annotations.NullMarked;
