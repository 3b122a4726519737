package dev.cartage.hub.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import dev.cartage.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what browsers bring of passkeys, by WebAuthn Level 3. The device must have made sure that its owner is there (user
 * verification), so that a passkey is two factors; who made the device is not asked (attestation "none").
 */
final class PasskeyProofs {
    /** COSE numbers: ES256, RS256, EdDSA. */
    static final List<Integer> ALGORITHMS = List.of(-7, -257, -8);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(number -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
            .toList();

    private final ObjectConverter objects = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(objects);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);

    /** A passkey. @param credential as it is kept; @param signCount how often it signed, or 0 where devices do not count */
    record Proven(byte[] id, byte[] credential, long signCount) {}

    /** Takes the challenge that an answer was made for; false if it was not handed out, or was used. */
    interface Challenges {
        boolean take(byte[] challenge);
    }

    /**
     * A new passkey.
     *
     * @param answer the browser's credential as JSON
     * @throws NotAccepted if it is not one for this site and challenge
     */
    Proven created(String answer, Passkeys.Site site, Challenges challenges) {
        try {
            var data = manager.parseRegistrationResponseJSON(answer);
            var server = server(data.getCollectedClientData(), site, challenges);
            manager.verify(data, new RegistrationParameters(server, PARAMETERS, true, true));
            var said = present(present(data.getAttestationObject()).getAuthenticatorData());
            var attested = present(said.getAttestedCredentialData());
            return new Proven(attested.getCredentialId(), credentials.convert(attested), said.getSignCount());
        } catch (DataConversionException | VerificationException wrong) {
            throw refused();
        }
    }

    private static ServerProperty server(
            @Nullable CollectedClientData client, Passkeys.Site site, Challenges challenges) {
        var challenge = present(client).getChallenge().getValue();
        if (!challenges.take(challenge)) {
            throw refused();
        }
        return new ServerProperty(new Origin(site.origin()), site.host(), new DefaultChallenge(challenge));
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw refused();
        }
        return part;
    }

    private static NotAccepted refused() {
        return new NotAccepted(new Problem(
                "passkey-refused",
                "The passkey was not accepted.",
                "Load the page again and try once more, at the address that CARTAGE_URL names; or use your password."));
    }

    /** Of a credential as it is kept. */
    byte[] idOf(byte[] credential) {
        return credentials.convert(credential).getCredentialId();
    }

    /** Which passkey an answer comes from. @throws NotAccepted if it is no answer */
    byte[] idOf(String answer) {
        try {
            return manager.parseAuthenticationResponseJSON(answer).getCredentialId();
        } catch (DataConversionException wrong) {
            throw refused();
        }
    }

    /**
     * The passkey after it signed.
     *
     * @throws NotAccepted if it did not sign for this site and challenge, or looks like a copy
     */
    Proven used(String answer, Proven kept, Passkeys.Site site, Challenges challenges) {
        try {
            var data = manager.parseAuthenticationResponseJSON(answer);
            var server = server(data.getCollectedClientData(), site, challenges);
            var attested = credentials.convert(kept.credential());
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    kept.signCount(),
                    attested,
                    null,
                    null,
                    null,
                    null);
            manager.verify(data, new AuthenticationParameters(server, record, null, true, true));
            return new Proven(
                    kept.id(),
                    kept.credential(),
                    present(data.getAuthenticatorData()).getSignCount());
        } catch (DataConversionException | VerificationException wrong) {
            throw refused();
        }
    }
}
