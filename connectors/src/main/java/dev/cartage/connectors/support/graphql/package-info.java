/**
 * A client for stores that speak GraphQL. A connector keeps its {@link dev.cartage.connectors.support.graphql.Question}s
 * as files beside its classes, says in a {@link dev.cartage.connectors.support.graphql.Dialect} what its store's errors
 * mean, and asks by {@link dev.cartage.connectors.support.graphql.GraphQl}.
 */
@NullMarked
package dev.cartage.connectors.support.graphql;

import org.jspecify.annotations.NullMarked;
