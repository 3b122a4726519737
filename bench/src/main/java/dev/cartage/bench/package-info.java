@org.jspecify.annotations.NullMarked
package dev.cartage.bench;
