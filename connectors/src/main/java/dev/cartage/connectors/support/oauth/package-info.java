/**
 * OAuth 2 for connectors that get in by a merchant's consent: {@link dev.cartage.connectors.support.oauth.ConsentAddress}
 * for the way out, {@link dev.cartage.connectors.support.oauth.TokenEndpoint} for codes and refresh tokens, {@link
 * dev.cartage.connectors.support.oauth.KeptToken} for the tokens from then on; {@link
 * dev.cartage.connectors.support.oauth.CodeGrant} is all of it, for platforms that keep to the standard.
 */
@NullMarked
package dev.cartage.connectors.support.oauth;

import org.jspecify.annotations.NullMarked;
