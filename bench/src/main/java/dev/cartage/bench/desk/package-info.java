/** The pages of orders, over a database of many. */
@NullMarked
package dev.cartage.bench.desk;

import org.jspecify.annotations.NullMarked;
