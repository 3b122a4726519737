/** Pages of rules and lookup tables. */
@NullMarked
package dev.cartage.hub.web.rule;

import org.jspecify.annotations.NullMarked;
