/** Tables in text files: rows under a header row, as warehouses and stores really write them. */
@NullMarked
package dev.cartage.connectors.support.table;

import org.jspecify.annotations.NullMarked;
