/** What the API can do, told once: as an OpenAPI document and as a page. */
@NullMarked
package dev.cartage.hub.web.guide;

import org.jspecify.annotations.NullMarked;
