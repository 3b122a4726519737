/** The command palette. */
@NullMarked
package dev.cartage.hub.web.find;

import org.jspecify.annotations.NullMarked;
