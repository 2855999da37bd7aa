package org.leaderdesk.platform;

import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLContext;

/**
 * The server's certificate in a folder: {@code server.pem} (its chain) and {@code server.key}. An
 * empty folder gets a certificate for this computer, signed by an authority of its own, {@code
 * ca.pem}, which desks are given to trust; that authority's key is thrown away.
 */
public final class TlsFolder {

    private static final Duration VALID = Duration.ofDays(3650);
    private static final Duration BEFORE = Duration.ofDays(2);

    private static final String CA = "ca.pem";
    private static final String SERVER = "server.pem";
    private static final String KEY = "server.key";

    private final Path folder;

    private TlsFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder with a certificate.
     *
     * @throws IOException where it cannot be read or written, or has one file without the other
     */
    public static TlsFolder readOrMake(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        TlsFolder tls = new TlsFolder(folder);
        boolean empty;
        try (var files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        }
        if (empty) {
            tls.make(clock);
        }
        for (String name : List.of(SERVER, KEY)) {
            if (!Files.isReadable(folder.resolve(name))) {
                throw new IOException(folder.resolve(name) + " is not there");
            }
        }
        return tls;
    }

    /** What desks are given to trust. */
    public Path authority() {
        return folder.resolve(CA);
    }

    /**
     * The server's own certificate, as DER.
     *
     * @throws IOException where the file is no certificate
     */
    byte[] certificate() throws IOException {
        try {
            return chain().getFirst().getEncoded();
        } catch (CertificateException e) {
            throw new IOException("no certificate in " + folder, e);
        }
    }

    /**
     * The same as PEM, for a desk that trusts this certificate and no authority.
     *
     * @throws IOException where the file is no certificate
     */
    public String pinned() throws IOException {
        try {
            return Certificates.certificatePem(chain().getFirst());
        } catch (CertificateException e) {
            throw new IOException("no certificate in " + folder, e);
        }
    }

    private List<X509Certificate> chain() throws IOException, CertificateException {
        List<X509Certificate> chain = new ArrayList<>();
        try (var in = Files.newInputStream(folder.resolve(SERVER))) {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .forEach(each -> chain.add((X509Certificate) each));
        }
        if (chain.isEmpty()) {
            throw new IOException(folder.resolve(SERVER) + " holds no certificate");
        }
        return chain;
    }

    private void make(Clock clock) throws IOException {
        long from = clock.instant().minus(BEFORE).toEpochMilli();
        long until = clock.instant().plus(VALID).toEpochMilli();
        HeldCertificate authority =
                new HeldCertificate.Builder()
                        .certificateAuthority(0)
                        .commonName("LeaderDesk platform authority")
                        .ecdsa256()
                        .validityInterval(from, until)
                        .build();
        HeldCertificate.Builder server =
                new HeldCertificate.Builder()
                        .commonName("LeaderDesk platform")
                        .ecdsa256()
                        .validityInterval(from, until)
                        .signedBy(authority);
        names().forEach(server::addSubjectAlternativeName);
        HeldCertificate held = server.build();
        Files.writeString(folder.resolve(CA), authority.certificatePem());
        KeyFile.write(
                folder.resolve(KEY), held.privateKeyPkcs8Pem().getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve(SERVER), held.certificatePem());
    }

    /**
     * By what this computer is called on its own network.
     *
     * @throws SocketException where the system does not say
     */
    public static Set<String> names() throws SocketException {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1"));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // A computer without a name is reached by its addresses.
            names.add("localhost");
        }
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (each.isUp()) {
                each.inetAddresses()
                        .filter(InetAddress::isSiteLocalAddress)
                        .map(InetAddress::getHostAddress)
                        .filter(address -> address.indexOf('%') < 0)
                        .forEach(names::add);
            }
        }
        return names;
    }

    /**
     * What a server needs.
     *
     * @throws IOException where the files are no certificate and key
     */
    SSLContext context() throws IOException {
        try {
            List<X509Certificate> chain = chain();
            HeldCertificate held =
                    HeldCertificate.decode(
                            Certificates.certificatePem(chain.getFirst())
                                    + Files.readString(folder.resolve(KEY)));
            return new HandshakeCertificates.Builder()
                    .heldCertificate(
                            held, chain.subList(1, chain.size()).toArray(X509Certificate[]::new))
                    .build()
                    .sslContext();
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IOException("no certificate and key in " + folder, e);
        }
    }
}
