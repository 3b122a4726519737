/**
 * An UltraCart account with one distribution center, which answers the parts of UltraCart's REST API (version 2017-03-01)
 * that carry orders, shipments and stock. Its words for refusals are those of the published samples; where these are
 * silent, what it does is said beside it.
 */
@NullMarked
package dev.cartage.sandbox.ultracart;

import org.jspecify.annotations.NullMarked;
