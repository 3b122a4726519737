/** Tells programs of users what happens to their orders and stock, by signed webhooks as Standard Webhooks describes them. */
@NullMarked
package dev.cartage.hub.webhook;

import org.jspecify.annotations.NullMarked;
