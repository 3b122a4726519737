/** What rules answer: the changed records, the decisions for the hub to carry out, and the trace. */
@NullMarked
package dev.cartage.rules.outcome;

import org.jspecify.annotations.NullMarked;
