package dev.cartage.connectors.support.oauth;

import dev.cartage.spi.Tokens.Token;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What a token endpoint handed out.
 *
 * @param until when the consent ends if nothing renews it
 * @param answer all that it said
 */
public record Grant(Token token, Instant until, JsonNode answer) {}
