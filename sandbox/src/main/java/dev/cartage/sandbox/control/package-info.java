/** The control API: how a test, a demo or a person commands a sandbox over HTTP. */
@NullMarked
package dev.cartage.sandbox.control;

import org.jspecify.annotations.NullMarked;
