/**
 * OAuth 2 for connectors that get in by a merchant's consent: {@link dev.cartage.connectors.support.oauth.ConsentAddress}
 * for the way out, {@link dev.cartage.connectors.support.oauth.TokenEndpoint} for codes and refresh tokens, {@link
 * dev.cartage.connectors.support.oauth.KeptToken} for the tokens from then on.
 */
@NullMarked
package dev.cartage.connectors.support.oauth;

import org.jspecify.annotations.NullMarked;
