@org.jspecify.annotations.NullMarked
package dev.cartage.connectors;
