@org.jspecify.annotations.NullMarked
package dev.cartage.app;
