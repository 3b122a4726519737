/** What needs a person, who is told of it, and how. */
@NullMarked
package dev.cartage.hub.web.alert;

import org.jspecify.annotations.NullMarked;
