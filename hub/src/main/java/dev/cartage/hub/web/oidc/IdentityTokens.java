package dev.cartage.hub.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.cartage.hub.account.NotAccepted;
import dev.cartage.model.Problem;
import java.text.ParseException;
import java.util.Set;

/** Checks id tokens as OpenID Connect Core 1.0, section 3.1.3.7, asks: signature, issuer, audience, time and nonce. */
final class IdentityTokens {
    /** Only with keys that the provider publishes; a token signed with a shared secret, or not at all, is none. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private IdentityTokens() {}

    /** Who signed in. @param verified whether the provider has checked that the address is theirs */
    record Identity(String email, boolean verified) {}

    /**
     * @param keys the provider's, as JSON
     * @throws NotAccepted if the token is not the provider's, for us, for this attempt and now
     */
    static Identity check(String token, String keys, String issuer, String clientId, String nonce) {
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(JWKSet.parse(keys))));
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    clientId,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("nonce", nonce)
                            .build(),
                    Set.of("sub", "iat", "exp")));
            var claims = processor.process(token, null);
            var email = claims.getStringClaim("email");
            return new Identity(
                    email == null ? "" : email, Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")));
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            throw new NotAccepted(new Problem(
                    "identity-wrong",
                    "The provider's answer cannot be trusted: " + wrong.getMessage() + ".",
                    "Try again. If it happens again, tell whoever runs Cartage."));
        }
    }
}
