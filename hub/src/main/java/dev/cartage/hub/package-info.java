@org.jspecify.annotations.NullMarked
package dev.cartage.hub;
