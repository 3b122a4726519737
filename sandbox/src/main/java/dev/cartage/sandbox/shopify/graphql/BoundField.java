package dev.cartage.sandbox.shopify.graphql;

import tools.jackson.core.SerializableString;

/** A field as one request asks for it: its key in the answer, how it is read, and what is wanted of its value. */
public record BoundField(
        SerializableString key, String name, Read<Object> read, Call call, Selection wanted, String valueType) {}
