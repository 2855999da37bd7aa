package org.leaderdesk.book.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.KEM;
import javax.crypto.spec.SecretKeySpec;

/** The algorithms are the published ones: what is sealed today opens in another program too. */
class KnownAnswersTest {

    /** RFC 9106, 5.3. */
    @Test
    void argon2idOfTheRfc() {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(32)
                        .withIterations(3)
                        .withParallelism(4)
                        .withSalt(filled(16, 2))
                        .withSecret(filled(8, 3))
                        .withAdditional(filled(12, 4))
                        .build());
        byte[] tag = new byte[32];
        argon.generateBytes(filled(32, 1), tag);
        assertArrayEquals(
                hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"), tag);
    }

    /** The reference implementation's own test: password, somesalt, t = 2, m = 256 KiB, p = 1. */
    @Test
    void argon2idAsSlotsUseIt() {
        byte[] key = new ArgonCost(256, 2, 1).stretch(utf8("password"), utf8("somesalt"));
        assertArrayEquals(
                hex("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"), key);
    }

    /** RFC 5869, A.1. */
    @Test
    void hkdf() {
        assertArrayEquals(
                hex(
                        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                                + "34007208d5b887185865"),
                Hashes.hkdf(
                        filled(22, 0x0b),
                        hex("000102030405060708090a0b0c"),
                        hex("f0f1f2f3f4f5f6f7f8f9"),
                        42));
    }

    /** RFC 4231, 4.3. */
    @Test
    void hmac() {
        assertArrayEquals(
                hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
                Hashes.hmac(
                        new SecretKeySpec(utf8("Jefe"), Hashes.HMAC),
                        utf8("what do ya want for nothing?")));
    }

    /** The GCM specification's test case 16. */
    @Test
    void aes256Gcm() throws GeneralSecurityException {
        String plain =
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
        String sealed =
                "cafebabefacedbaddecaf888"
                        + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b";
        Secret key =
                Secret.owning(
                        Gcm.KEY,
                        hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
        byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        assertArrayEquals(
                hex(plain), new Gcm(new SecureRandom()).decrypt(key, associated, hex(sealed), 0));
    }

    /** RFC 9180, A.1.1. */
    @Test
    void dhkemOverX25519() throws GeneralSecurityException {
        PrivateKey receiver =
                KeyFactory.getInstance(ContactSecrets.CURVE)
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(
                                        hex(
                                                "302e020100300506032b656e04220420"
                                                        + "4612c550263fc8ad58375df3f557aac5"
                                                        + "31d26850903e55a9f23f21d8534e8ac8")));
        byte[] encapsulation =
                hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
        assertArrayEquals(
                hex("fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc"),
                KEM.getInstance("DHKEM")
                        .newDecapsulator(receiver)
                        .decapsulate(encapsulation)
                        .getEncoded());
    }

    @Test
    void crockfordBase32() {
        assertEquals("00000000", Crockford.encode(new byte[5], 8));
        assertEquals("ZZZZZZZZ", Crockford.encode(filled(5, 0xff), 8));
        assertEquals("D1JPRV3F", Crockford.encode(utf8("hello"), 8).substring(0, 8));
        assertEquals("0101ABC1", Crockford.fold(" oiol-abcl "));
        assertEquals("AB12", Crockford.fold("ａｂ　１２"));
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
