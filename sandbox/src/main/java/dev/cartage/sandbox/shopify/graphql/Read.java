package dev.cartage.sandbox.shopify.graphql;

import org.jspecify.annotations.Nullable;

/**
 * How one field is read from its parent. Answers null, text, a number, a boolean, a list of these, or an object whose
 * type is registered in {@link Types}.
 */
@FunctionalInterface
public interface Read<P> {
    @Nullable
    Object from(P parent, Call call);
}
