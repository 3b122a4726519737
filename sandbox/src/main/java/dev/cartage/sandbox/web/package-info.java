/** What the sandboxes that speak HTTP have in common: what was said to them, and how they let applications in. */
@NullMarked
package dev.cartage.sandbox.web;

import org.jspecify.annotations.NullMarked;
