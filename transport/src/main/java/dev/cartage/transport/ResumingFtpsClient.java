package dev.cartage.transport;

import java.net.Socket;
import javax.net.ssl.SSLContext;
import org.apache.commons.net.ftp.FTPSClient;
import org.bouncycastle.jsse.BCSSLSocket;

/**
 * Opens data connections with the TLS session of the control connection, as vsftpd and proftpd demand unless told
 * otherwise. The JDK's own TLS cannot be asked for this; BouncyCastle's can.
 */
final class ResumingFtpsClient extends FTPSClient {
    ResumingFtpsClient(boolean implicit, SSLContext context) {
        super(implicit, context);
    }

    @Override
    protected void _prepareDataSocket_(Socket socket) {
        if (socket instanceof BCSSLSocket data && _socket_ instanceof BCSSLSocket control)
            data.setBCSessionToResume(control.getConnection().getSession());
    }
}
