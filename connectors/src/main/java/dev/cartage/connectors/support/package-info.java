/**
 * What connectors share, so that each of them holds only what is true of its own platform.
 *
 * <ul>
 *   <li>{@link dev.cartage.connectors.support.Remote} judges answers: what is passing, what is final, what is a matter of
 *       credentials; {@link dev.cartage.connectors.support.Outcomes} says it of single items.
 *   <li>{@link dev.cartage.connectors.support.AccessToken} puts the credentials into a call, and renews them once where
 *       they are refused; {@link dev.cartage.connectors.support.oauth} gets them by OAuth 2.
 *   <li>{@link dev.cartage.connectors.support.graphql} asks questions that lie beside the connector as files.
 *   <li>{@link dev.cartage.connectors.support.Mapping} makes orders and lines of documents by a table that lies beside
 *       the connector.
 *   <li>{@link dev.cartage.connectors.support.TimeCursor} remembers how far was read, {@link
 *       dev.cartage.connectors.support.Stretch} reads lists that have offsets only, {@link
 *       dev.cartage.connectors.support.Skus} what a store sells under a SKU, {@link
 *       dev.cartage.connectors.support.ParcelSearch} finds a parcel again, {@link
 *       dev.cartage.connectors.support.CarrierNames} spells carriers as a platform wants them.
 *   <li>{@link dev.cartage.connectors.support.Halving}, {@link dev.cartage.connectors.support.OneByOne} and {@link
 *       dev.cartage.connectors.support.Ways} send batches so that one bad item never holds up the others.
 *   <li>{@link dev.cartage.connectors.support.Steps} is the self-test, {@link
 *       dev.cartage.connectors.support.Signature} checks messages, {@link
 *       dev.cartage.connectors.support.table} reads files of rows, {@link dev.cartage.connectors.support.Xml} small XML.
 * </ul>
 */
@NullMarked
package dev.cartage.connectors.support;

import org.jspecify.annotations.NullMarked;
