/** The runnable jar: the hub with its connectors and its sandbox, and the command line in front of them. */
@org.jspecify.annotations.NullMarked
package dev.cartage;
