/** The Admin API of the sandbox store on the wire: one class for each subject, and the HTTP endpoint. */
@NullMarked
package dev.cartage.sandbox.shopify.api;

import org.jspecify.annotations.NullMarked;
