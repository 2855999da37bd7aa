package org.leaderdesk.sync;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Whom a desk believes to be its platform, where that is not the system's to say. */
final class Trust {

    private Trust() {}

    /**
     * Trusts what a PEM says and nothing else: an authority, for the names that it vouched for, or
     * one computer's own certificate. Of that one the name does not matter: the shop's router gives
     * the computer another address tomorrow.
     *
     * @throws SyncTrouble certificate where the text is none
     */
    static void pinned(OkHttpClient.Builder client, String pem) {
        X509Certificate certificate = certificate(pem);
        HandshakeCertificates trusted =
                new HandshakeCertificates.Builder().addTrustedCertificate(certificate).build();
        client.sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager());
        if (certificate.getBasicConstraints() < 0) {
            client.hostnameVerifier((name, session) -> isShown(session, certificate));
        }
    }

    private static boolean isShown(SSLSession session, X509Certificate certificate) {
        try {
            return session.getPeerCertificates()[0].equals(certificate);
        } catch (SSLPeerUnverifiedException e) {
            // Who shows nothing is not the one.
            return false;
        }
    }

    private static X509Certificate certificate(String pem) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        } catch (CertificateException e) {
            throw new SyncTrouble(SyncTrouble.CERTIFICATE, "no certificate in PEM", e);
        }
    }

    /**
     * The certificate that whoever answers at an address shows, believed or not. Nothing is sent.
     *
     * @param timeout for the connection and for each answer
     * @return PEM
     */
    static String shownAt(HttpUrl address, Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(address.host(), address.port()), millis);
            line.setSoTimeout(millis);
            SSLContext anybody = SSLContext.getInstance("TLS");
            anybody.init(null, new TrustManager[] {new Anybody()}, null);
            try (SSLSocket shaking =
                    (SSLSocket)
                            anybody.getSocketFactory()
                                    .createSocket(line, address.host(), address.port(), true)) {
                shaking.startHandshake();
                return Certificates.certificatePem(
                        (X509Certificate) shaking.getSession().getPeerCertificates()[0]);
            }
        } catch (IOException e) {
            throw SyncTrouble.unreached(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    /** Lets everybody show what they have; who it is, a code proves afterwards. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** What a PEM holds, as DER. */
    static byte[] der(String pem) {
        try {
            return certificate(pem).getEncoded();
        } catch (CertificateException e) {
            throw new SyncTrouble(SyncTrouble.CERTIFICATE, "no certificate in PEM", e);
        }
    }
}
