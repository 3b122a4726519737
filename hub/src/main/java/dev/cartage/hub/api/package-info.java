/** What programs talk to: the API, and the addresses at which stores send their messages. */
@NullMarked
package dev.cartage.hub.api;

import org.jspecify.annotations.NullMarked;
