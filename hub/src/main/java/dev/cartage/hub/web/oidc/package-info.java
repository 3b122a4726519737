/** Sign-in by an OpenID Connect provider, where whoever runs the hub has configured one. */
@NullMarked
package dev.cartage.hub.web.oidc;

import org.jspecify.annotations.NullMarked;
