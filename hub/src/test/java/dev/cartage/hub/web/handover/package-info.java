/** Tests of the page for merchants without an account. */
@NullMarked
package dev.cartage.hub.web.handover;

import org.jspecify.annotations.NullMarked;
