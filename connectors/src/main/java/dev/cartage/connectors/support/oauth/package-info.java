/**
 * OAuth 2 for connectors that get in by a merchant's consent: {@link dev.cartage.connectors.support.oauth.CodeConsent} is
 * all of it, of {@link dev.cartage.connectors.support.oauth.TokenEndpoint} for codes and refresh tokens and {@link
 * dev.cartage.connectors.support.oauth.KeptToken} for the tokens from then on.
 */
@NullMarked
package dev.cartage.connectors.support.oauth;

import org.jspecify.annotations.NullMarked;
