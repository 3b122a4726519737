/**
 * What connectors share, so that each of them holds only what is true of its own platform.
 *
 * <ul>
 *   <li>{@link dev.cartage.connectors.support.Problems} says what a remote's errors mean, by a table that lies beside the
 *       connector: what is passing, what is final, what is a matter of credentials. {@link
 *       dev.cartage.connectors.support.Remote} knows the usual statuses, {@link dev.cartage.connectors.support.Outcomes}
 *       says it of single items.
 *   <li>{@link dev.cartage.connectors.support.AccessToken} puts the credentials into a call, and renews them once where
 *       they are refused; {@link dev.cartage.connectors.support.oauth} gets them by OAuth 2, {@link
 *       dev.cartage.connectors.support.FetchedToken} by a login.
 *   <li>{@link dev.cartage.connectors.support.graphql} asks questions that lie beside the connector as files, {@link
 *       dev.cartage.connectors.support.JsonRpc} calls methods.
 *   <li>{@link dev.cartage.connectors.support.warehouse} looks for orders before it makes them, and reads what warehouses
 *       shipped and have; {@link dev.cartage.connectors.support.Texts} makes texts of an order's fields by a table.
 *   <li>Reading orders: {@link dev.cartage.connectors.support.TimeCursor}, {@link
 *       dev.cartage.connectors.support.paging} and {@link dev.cartage.connectors.support.Stretch} remember how far was read; {@link dev.cartage.connectors.support.Sieve}
 *       decides what is wanted; {@link dev.cartage.connectors.support.Mapping} makes orders and lines by a table beside the
 *       connector, {@link dev.cartage.connectors.support.Lines}, {@link dev.cartage.connectors.support.Notes} and {@link
 *       dev.cartage.connectors.support.Weights} help it.
 *   <li>Telling things: {@link dev.cartage.connectors.support.Tally} keeps the outcomes of a call, {@link
 *       dev.cartage.connectors.support.Halving} finds the one bad item, {@link dev.cartage.connectors.support.ParcelSearch}
 *       finds a parcel again, {@link dev.cartage.connectors.support.Allotment} spreads it over the pieces of an order,
 *       {@link dev.cartage.connectors.support.Skus} writes levels to what a store sells under a SKU, {@link
 *       dev.cartage.connectors.support.CarrierNames} spells carriers as a platform wants them.
 *   <li>{@link dev.cartage.connectors.support.Halving}, {@link dev.cartage.connectors.support.OneByOne} and {@link
 *       dev.cartage.connectors.support.Ways} send batches so that one bad item never holds up the others.
 *   <li>{@link dev.cartage.connectors.support.Steps} is the self-test, {@link
 *       dev.cartage.connectors.support.Signature} checks messages, {@link dev.cartage.connectors.support.Subscriptions}
 *       repairs who is told of them, {@link dev.cartage.connectors.support.table} reads files of rows, {@link
 *       dev.cartage.connectors.support.Xml} small XML.
 * </ul>
 */
@NullMarked
package dev.cartage.connectors.support;

import org.jspecify.annotations.NullMarked;
