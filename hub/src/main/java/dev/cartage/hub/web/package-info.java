/** The pages people look at, and the one that machines ask whether the hub is well. */
@org.jspecify.annotations.NullMarked
package dev.cartage.hub.web;
