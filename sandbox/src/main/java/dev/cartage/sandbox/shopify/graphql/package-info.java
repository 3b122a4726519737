/** The GraphQL engine of the sandbox store: reads a document once, binds it to its variables, and writes the answer straight from the stored objects. */
@NullMarked
package dev.cartage.sandbox.shopify.graphql;

import org.jspecify.annotations.NullMarked;
