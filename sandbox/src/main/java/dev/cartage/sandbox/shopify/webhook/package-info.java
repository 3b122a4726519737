/** Webhooks of the sandbox store: payloads in REST form, signed and delivered. */
@NullMarked
package dev.cartage.sandbox.shopify.webhook;

import org.jspecify.annotations.NullMarked;
