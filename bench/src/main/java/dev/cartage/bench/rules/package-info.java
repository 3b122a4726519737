/** How fast rules are, and whether anything breaks them. */
@NullMarked
package dev.cartage.bench.rules;

import org.jspecify.annotations.NullMarked;
