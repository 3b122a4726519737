/**
 * Reading lists that can be had by page numbers only: {@link dev.cartage.connectors.support.paging.OffsetPages} reads,
 * {@link dev.cartage.connectors.support.paging.Reached} remembers how far.
 */
@NullMarked
package dev.cartage.connectors.support.paging;

import org.jspecify.annotations.NullMarked;
