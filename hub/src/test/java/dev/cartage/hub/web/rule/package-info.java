/** Tests of the pages of rules, with a real browser. */
@NullMarked
package dev.cartage.hub.web.rule;

import org.jspecify.annotations.NullMarked;
