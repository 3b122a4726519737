/** Misbehaviour on command. */
@NullMarked
package dev.cartage.sandbox.fault;

import org.jspecify.annotations.NullMarked;
