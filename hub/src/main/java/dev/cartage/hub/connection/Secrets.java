package dev.cartage.hub.connection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.StartupProblem;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals credentials before they go into the database. Each is bound to its account, place and field, so that a ciphertext
 * copied elsewhere opens nothing. The key lies in {@code secrets/settings.key} of the home and never in the database;
 * nodes that share a database share this file.
 */
public final class Secrets {
    private static final String KEY = "settings.key";

    private final Aead aead;

    Secrets(CartageHome home) {
        try {
            AeadConfig.register();
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    home.secret(KEY, Secrets::newKey), InsecureSecretKeyAccess.get());
            this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new StartupProblem(
                    "The file secrets/" + KEY + " in " + home.folder() + " is not a key.",
                    "Put back the file that was there; without it the saved credentials must be entered again.",
                    e);
        }
    }

    private static String newKey() {
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param place for example {@code store/7}, of the current account */
    public String seal(String place, String field, String text) {
        try {
            var sealed = aead.encrypt(text.getBytes(StandardCharsets.UTF_8), binding(place, field));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws RemoteException.NotAuthorized if it was sealed with another key, or for another place */
    public String open(String place, String field, String sealed) {
        try {
            var text = aead.decrypt(Base64.getDecoder().decode(sealed), binding(place, field));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RemoteException.NotAuthorized(new Problem(
                    "secret-unreadable",
                    "The saved credentials of " + place + " cannot be read with this node's key.",
                    "Copy secrets/" + KEY + " from the node that saved them, or enter the credentials again."));
        }
    }

    /** A text of letters and digits that only this key can make of the content. @param purpose what it is good for */
    String sign(String purpose, byte[] content) {
        try {
            return new BigInteger(1, aead.encrypt(content, purpose.getBytes(StandardCharsets.UTF_8)))
                    .toString(Character.MAX_RADIX);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was signed; empty if this key never signed it for this purpose. */
    Optional<byte[]> verify(String purpose, String signed) {
        try {
            var text = new BigInteger(signed, Character.MAX_RADIX).toByteArray();
            return Optional.of(aead.decrypt(text, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | NumberFormatException forged) {
            return Optional.empty();
        }
    }

    private static byte[] binding(String place, String field) {
        return (Tenant.account() + "/" + place + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
