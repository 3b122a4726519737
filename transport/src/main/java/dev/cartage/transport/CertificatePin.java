package dev.cartage.transport;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;

/**
 * Trusts a server by its public key, as SSH does: few warehouses have certificates that anybody signed. The key, not the
 * certificate, so that a renewal with the same key goes unnoticed. Written {@code sha256//BASE64}, as curl's {@code
 * --pinnedpubkey} reads it.
 */
final class CertificatePin extends X509ExtendedTrustManager {
    private static final Provider TLS = new BouncyCastleJsseProvider(new BouncyCastleProvider());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Logger LIBRARY = Logger.getLogger("org.bouncycastle.jsse");

    static {
        // Every failure leaves as a Problem; the library would tell it a second time, as a stack trace.
        LIBRARY.setLevel(Level.SEVERE);
    }

    private final ServerIdentity identity;

    private CertificatePin(ServerIdentity identity) {
        this.identity = identity;
    }

    static SSLContext context(ServerIdentity identity) {
        try {
            var context = SSLContext.getInstance("TLS", TLS);
            context.init(null, new TrustManager[] {new CertificatePin(identity)}, RANDOM);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (!identity.accepts(of(chain[0]))) throw new CertificateException("not the key that was pinned");
    }

    private static String of(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getPublicKey().getEncoded());
            return "sha256//" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this side is never a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("this side is never a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("this side is never a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
