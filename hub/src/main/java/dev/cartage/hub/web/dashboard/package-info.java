/** The dashboard: what is flowing, and what is stuck. */
@NullMarked
package dev.cartage.hub.web.dashboard;

import org.jspecify.annotations.NullMarked;
